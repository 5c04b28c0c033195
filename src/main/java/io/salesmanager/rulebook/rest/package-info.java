/** Versions of the rulebook over HTTP: check, propose, compare, publish, go back. */
@NullMarked
package io.salesmanager.rulebook.rest;

import org.jspecify.annotations.NullMarked;
