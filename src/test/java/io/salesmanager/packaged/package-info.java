/** The service as it is packaged, started as a process of its own. */
@NullMarked
package io.salesmanager.packaged;

import org.jspecify.annotations.NullMarked;
