/** The pages that people look at. What they show comes through {@link ConsoleData}. */
@NullMarked
package io.salesmanager.console;

import org.jspecify.annotations.NullMarked;
