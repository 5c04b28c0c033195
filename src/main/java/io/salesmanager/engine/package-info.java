/** Loads, admits and fires rules. Nothing outside this package and its rooms knows Drools. */
@NullMarked
package io.salesmanager.engine;

import org.jspecify.annotations.NullMarked;
