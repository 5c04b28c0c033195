/** How the service starts, and what it says where it cannot. */
@NullMarked
package io.salesmanager.platform.start;

import org.jspecify.annotations.NullMarked;
