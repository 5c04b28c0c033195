/** Facts in and out over HTTP. */
@NullMarked
package io.salesmanager.crm.rest;

import org.jspecify.annotations.NullMarked;
