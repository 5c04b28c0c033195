/** How long deals stay where they are, against what is allowed and what is usual. */
@NullMarked
package io.salesmanager.inspection.ageing;

import org.jspecify.annotations.NullMarked;
