/** What a rep works on, one skill at a time; what was said to it, and whether it moved. */
@NullMarked
package io.salesmanager.coaching.plan;

import org.jspecify.annotations.NullMarked;
