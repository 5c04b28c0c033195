/** Imports over HTTP. */
@NullMarked
package io.salesmanager.intake.rest;

import org.jspecify.annotations.NullMarked;
