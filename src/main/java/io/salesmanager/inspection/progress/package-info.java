/** Progress to the quota, and whether the pipeline is large enough for what is left of it. */
@NullMarked
package io.salesmanager.inspection.progress;

import org.jspecify.annotations.NullMarked;
