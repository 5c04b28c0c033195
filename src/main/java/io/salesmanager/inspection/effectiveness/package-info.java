/** Which touches are followed by progress, among deals of equal age in the same stage. */
@NullMarked
package io.salesmanager.inspection.effectiveness;

import org.jspecify.annotations.NullMarked;
