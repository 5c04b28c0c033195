/** Facts as rows: one JSON document for each fact, and events that are only ever added. */
@NullMarked
package io.salesmanager.crm.store;

import org.jspecify.annotations.NullMarked;
