/** How the columns of an export become the fields of facts, as the files in rules/mappings say. */
@NullMarked
package io.salesmanager.intake.mapping;

import org.jspecify.annotations.NullMarked;
