package io.salesmanager.journal.rest;

import io.salesmanager.journal.DecisionQuery.Order;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of query parameters; a value that is none is a problem that lists what is allowed. */
final class QueryValue {
    private QueryValue() {}

    static @Nullable Verdict verdict(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        for (var verdict : Verdict.values()) {
            if (verdict.name().equals(given.toUpperCase(Locale.ROOT))) {
                return verdict;
            }
        }
        throw Problem.ofField(
                        "unknown-value",
                        "verdict",
                        "There is no verdict '%s'.".formatted(given),
                        "Use one of the allowed values.")
                .with("allowed", Arrays.stream(Verdict.values()).map(Enum::name).toList());
    }

    static Order order(String given) {
        return Order.named(given)
                .orElseThrow(() -> Problem.ofField(
                        "bad-sort",
                        "sort",
                        "Decisions are not sorted by '%s'.".formatted(given),
                        "Send one of: %s.".formatted(Order.choices())));
    }

    /** An instant, or a day taken as its start in UTC. */
    static @Nullable Instant instant(String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return given.length() == 10
                    ? LocalDate.parse(given).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(given);
        } catch (DateTimeParseException e) {
            throw Problem.ofField(
                    "bad-date",
                    name,
                    "'%s' is neither an instant nor a day.".formatted(given),
                    "Write 2026-11-20T09:00:00Z or 2026-11-20.");
        }
    }
}
