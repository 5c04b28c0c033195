/** How deals go from stage to stage, and who was planted to be better or worse at it. */
@NullMarked
package io.salesmanager.sample.journey;

import org.jspecify.annotations.NullMarked;
