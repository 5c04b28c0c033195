/** Planned touches against those that were made. */
@NullMarked
package io.salesmanager.inspection.adherence;

import org.jspecify.annotations.NullMarked;
