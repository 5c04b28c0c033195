package io.salesmanager.crm.batch;

import io.salesmanager.crm.fact.FactTable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that names another fact. That fact may come later, so one that is not known is a warning and no fault.
 *
 * @param what that fact is called
 * @param advice what to do where it is not known, and what is missing until then
 */
public record Reference<T>(
        String field, String what, Function<T, @Nullable String> id, FactTable<?> table, String advice) {}
