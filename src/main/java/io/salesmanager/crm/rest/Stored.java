package io.salesmanager.crm.rest;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.batch.Kind;
import io.salesmanager.crm.fact.FactTable;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A kind of fact that has an address of its own.
 *
 * @param what one of them in words, such as {@code rep}
 * @param kind how it is sent
 * @param table where it is kept
 * @param reader reads one that may be seen
 */
record Stored<T>(
        String what, Kind<T> kind, Supplier<FactTable<T>> table, BiFunction<String, ViewScope, Optional<T>> reader) {}
