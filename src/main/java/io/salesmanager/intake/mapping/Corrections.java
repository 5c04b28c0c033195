package io.salesmanager.intake.mapping;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts where a declared other spelling was read as what it means. */
public final class Corrections {
    private final Map<Spelling, Long> counts = new HashMap<>();

    private record Spelling(String file, String field, String from, String to) {}

    /** {@code from} was read as {@code to} so many times. */
    public record Correction(String file, String field, String from, String to, long count) {}

    void count(String file, String field, String from, String to) {
        counts.merge(new Spelling(file, field, from, to), 1L, Long::sum);
    }

    public List<Correction> all() {
        return counts.entrySet().stream()
                .map(entry -> new Correction(
                        entry.getKey().file(),
                        entry.getKey().field(),
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue()))
                .sorted(Comparator.comparing(Correction::file)
                        .thenComparing(Correction::field)
                        .thenComparing(Correction::from))
                .toList();
    }
}
