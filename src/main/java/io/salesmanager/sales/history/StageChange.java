package io.salesmanager.sales.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deal moved to another stage.
 *
 * @param from the stage before; null for the first one
 * @param to the stage after, by name or alias of the playbook
 */
public record StageChange(
        @Nullable String from,
        String to,
        Instant happened,
        @Nullable Instant recorded) implements Event {}
