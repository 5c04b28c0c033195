/** Who is asking, and what they may see. */
@NullMarked
package io.salesmanager.access;

import org.jspecify.annotations.NullMarked;
