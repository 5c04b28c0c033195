package io.salesmanager.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What identifies a deal to people. Null means unknown. */
public record DealHead(
        String opportunityId,
        String name,
        @Nullable String account,
        @Nullable String rep,
        @Nullable String team,
        @Nullable String stage,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable LocalDate closeDate) {}
