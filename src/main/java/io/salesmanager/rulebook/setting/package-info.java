/** Settings of the rulebook in CSV files: edited in single places, proposed as a candidate, and how they changed over time. */
@NullMarked
package io.salesmanager.rulebook.setting;

import org.jspecify.annotations.NullMarked;
