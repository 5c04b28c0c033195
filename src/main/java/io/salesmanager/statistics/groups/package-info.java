/** What one group differs by from the others, how sure that is, and what it takes to find it. */
@NullMarked
package io.salesmanager.statistics.groups;

import org.jspecify.annotations.NullMarked;
