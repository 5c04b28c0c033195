/** One import: from rows to the store, with a report and a file of the rows that were refused. */
@NullMarked
package io.salesmanager.intake.run;

import org.jspecify.annotations.NullMarked;
