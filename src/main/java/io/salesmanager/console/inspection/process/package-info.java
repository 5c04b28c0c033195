/** The pages that show how the process is kept: plan and actual, ageing, trend, and what works. */
@NullMarked
package io.salesmanager.console.inspection.process;

import org.jspecify.annotations.NullMarked;
