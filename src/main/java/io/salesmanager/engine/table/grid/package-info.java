/** The cells of tables as they are read, before anybody asks what they mean. */
@NullMarked
package io.salesmanager.engine.table.grid;

import org.jspecify.annotations.NullMarked;
