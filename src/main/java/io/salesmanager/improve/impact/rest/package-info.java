/** Impacts over HTTP. */
@NullMarked
package io.salesmanager.improve.impact.rest;

import org.jspecify.annotations.NullMarked;
