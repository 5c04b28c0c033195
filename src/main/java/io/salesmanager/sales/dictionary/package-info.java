/** Every fact a rule can use: its name, type, unit, meaning, and how to read it. */
@NullMarked
package io.salesmanager.sales.dictionary;

import org.jspecify.annotations.NullMarked;
