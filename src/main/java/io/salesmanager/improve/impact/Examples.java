package io.salesmanager.improve.impact;

import io.salesmanager.improve.impact.Impact.Example;
import io.salesmanager.improve.impact.cause.Compared;
import io.salesmanager.playbook.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the flips that are shown by name: of each kind those of the largest amounts, whatever their currency. Which they are
 * does not depend on the order in which deals come. Safe for many threads.
 */
final class Examples {
    static final int SHOWN = 20;

    private static final Comparator<Example> LARGEST = Comparator.comparing(
                    (Example example) -> Objects.requireNonNullElse(example.amount(), BigDecimal.ZERO))
            .reversed()
            .thenComparing(Example::opportunityId);

    private final Map<String, TreeSet<Example>> ofKind = new ConcurrentHashMap<>();

    /** Whether a flip is among the largest of its kind so far. */
    boolean wants(Compared flip) {
        var kept = ofKind.get(kind(flip.was().verdict(), flip.now().verdict()));
        if (kept == null) {
            return true;
        }
        synchronized (kept) {
            return kept.size() < SHOWN || LARGEST.compare(example(flip), kept.last()) < 0;
        }
    }

    void add(Compared flip) {
        var example = example(flip);
        var kept = ofKind.computeIfAbsent(kind(example.from(), example.to()), kind -> new TreeSet<>(LARGEST));
        synchronized (kept) {
            kept.add(example);
            if (kept.size() > SHOWN) {
                kept.pollLast();
            }
        }
    }

    /** From each kind in turn, in the order given, its largest that is left. */
    List<Example> chosen(List<Impact.FlipKind> kinds) {
        Map<String, Iterator<Example>> left = new TreeMap<>();
        ofKind.forEach((kind, kept) -> {
            synchronized (kept) {
                left.put(kind, List.copyOf(kept).iterator());
            }
        });
        var chosen = new ArrayList<Example>();
        var found = true;
        while (found && chosen.size() < SHOWN) {
            found = false;
            for (var kind : kinds) {
                var next = left.get(kind(kind.from(), kind.to()));
                if (next != null && next.hasNext() && chosen.size() < SHOWN) {
                    chosen.add(next.next());
                    found = true;
                }
            }
        }
        return chosen;
    }

    private static String kind(Verdict from, Verdict to) {
        return from + " " + to;
    }

    private static Example example(Compared flip) {
        var deal = flip.before().known();
        var rep = flip.before().rep().known();
        return new Example(
                deal.id(),
                deal.name(),
                rep == null ? deal.ownerId() : rep.id(),
                rep == null ? null : rep.name(),
                rep == null ? null : rep.teamId(),
                flip.before().position().stage(),
                flip.before().position().productLine(),
                deal.amount(),
                deal.currency(),
                flip.was().verdict(),
                flip.now().verdict(),
                flip.causes(),
                flip.was(),
                flip.now());
    }
}
