/** The page of progress to quotas. */
@NullMarked
package io.salesmanager.console.inspection.progress;

import org.jspecify.annotations.NullMarked;
