/** The journal over HTTP. */
@NullMarked
package io.salesmanager.journal.rest;

import org.jspecify.annotations.NullMarked;
