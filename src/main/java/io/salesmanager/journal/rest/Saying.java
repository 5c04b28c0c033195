package io.salesmanager.journal.rest;

import io.salesmanager.playbook.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said to a decision, or in {@code Many...} the same to many. */
final class Saying {
    private Saying() {}

    /** What an override says. */
    @SuppressWarnings("JavaLangClash") // the name that the API documents
    public record Override(
            @Nullable Verdict verdict, @Nullable String reason) {}

    /** What a snooze says. */
    public record Snooze(
            @Nullable LocalDate until, @Nullable String reason) {}

    /** Decisions that the same is said to. */
    public record Many(@Nullable List<@Nullable String> ids) {}

    public record ManyOverrides(
            @Nullable List<@Nullable String> ids,
            @Nullable Verdict verdict,
            @Nullable String reason) {}

    public record ManySnoozes(
            @Nullable List<@Nullable String> ids,
            @Nullable LocalDate until,
            @Nullable String reason) {}
}
