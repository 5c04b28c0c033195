/** The use case: stateless decisions and reviews of what is stored. */
@NullMarked
package io.salesmanager.review;

import org.jspecify.annotations.NullMarked;
