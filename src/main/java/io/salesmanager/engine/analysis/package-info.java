/** What is wrong with rules as a whole: rules that never speak, say the same, or contradict each other, each shown by facts. */
@NullMarked
package io.salesmanager.engine.analysis;

import org.jspecify.annotations.NullMarked;
