package io.salesmanager.improve.impact;

import io.salesmanager.improve.impact.Impact.Breakdown;
import io.salesmanager.improve.impact.Impact.Group;
import io.salesmanager.improve.impact.cause.Compared;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts deals apart by what they have in common, such as their owner. */
final class Parts {
    /** Memory is bounded: beyond so many parts, deals are counted with those whose part is not known. */
    private static final int MOST = 20_000;

    private static final int MOST_SHOWN = 200;

    private final Map<String, Part> parts = new HashMap<>();

    private record Part(@Nullable String name, Counted counted) {}

    void add(@Nullable String id, @Nullable String name, Compared compared) {
        var key = Objects.requireNonNullElse(id, "");
        if (parts.size() >= MOST && !parts.containsKey(key)) {
            key = "";
        }
        parts.computeIfAbsent(key, any -> new Part(name, new Counted()))
                .counted()
                .add(compared);
    }

    Breakdown breakdown() {
        var flipped = parts.entrySet().stream()
                .filter(entry -> entry.getValue().counted().flips() > 0)
                .sorted(Comparator.<Map.Entry<String, Part>>comparingInt(
                                entry -> -entry.getValue().counted().flips())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        return new Breakdown(
                flipped.stream()
                        .limit(MOST_SHOWN)
                        .map(entry -> new Group(
                                entry.getKey().isEmpty() ? null : entry.getKey(),
                                entry.getKey().isEmpty()
                                        ? null
                                        : entry.getValue().name(),
                                entry.getValue().counted().numbers()))
                        .toList(),
                Math.max(0, flipped.size() - MOST_SHOWN),
                parts.size() - flipped.size());
    }
}
