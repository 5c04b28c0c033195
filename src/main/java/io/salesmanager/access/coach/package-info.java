/** The view of some teams that a manager lends to a coach. */
@NullMarked
package io.salesmanager.access.coach;

import org.jspecify.annotations.NullMarked;
