/** The page of a rep's day. */
@NullMarked
package io.salesmanager.console.day;

import org.jspecify.annotations.NullMarked;
