/** Reads rules from spreadsheets and CSV tables, and writes the empty ones that people start from. */
@NullMarked
package io.salesmanager.engine.table;

import org.jspecify.annotations.NullMarked;
