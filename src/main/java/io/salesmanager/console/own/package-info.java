/** The page on which somebody sets what is theirs. */
@NullMarked
package io.salesmanager.console.own;

import org.jspecify.annotations.NullMarked;
