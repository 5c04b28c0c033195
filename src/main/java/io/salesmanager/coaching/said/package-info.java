/** All that is said of a rep beside the scorecard and the plan, in one place, with the answers. */
@NullMarked
package io.salesmanager.coaching.said;

import org.jspecify.annotations.NullMarked;
