package io.salesmanager.improve.impact;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.improve.impact.Impact.Change;
import io.salesmanager.improve.impact.Impact.Named;
import io.salesmanager.improve.impact.Impact.Voice;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts of how many deals and reps each rule speaks by the one rulebook and by the other: many rules ask or warn and never change a
 * verdict. What comes out does not depend on the order in which pipelines come. Safe for many threads.
 */
final class Voices {
    private static final int NAMED = 5;
    private static final int SHOWN = 100;

    private final Map<String, Count> counts = new TreeMap<>();

    private static final class Count {
        private int before;
        private int after;
        private final TreeMap<String, @Nullable String> newly = new TreeMap<>();

        private void named(String id, @Nullable String name) {
            newly.put(id, name);
            if (newly.size() > NAMED) {
                newly.pollLastEntry();
            }
        }
    }

    /** That a rule says something of a deal or a rep, however much. */
    private record Said(String rule, String about) {}

    /**
     * What both say of one pipeline.
     *
     * @param names of its deals and its rep, by id; what is said of others is not counted
     */
    void add(Collection<Conclusion> was, Collection<Conclusion> now, Map<String, @Nullable String> names) {
        add(said(was, names.keySet()), said(now, names.keySet()), names);
    }

    private synchronized void add(Set<Said> before, Set<Said> after, Map<String, @Nullable String> names) {
        before.forEach(said -> count(said).before++);
        for (var said : after) {
            count(said).after++;
            if (!before.contains(said)) {
                count(said).named(said.about(), names.get(said.about()));
            }
        }
    }

    private Count count(Said said) {
        return counts.computeIfAbsent(said.rule(), any -> new Count());
    }

    private static Set<Said> said(Collection<Conclusion> conclusions, Set<String> about) {
        Set<Said> said = new HashSet<>();
        for (var conclusion : conclusions) {
            if (about.contains(conclusion.about())) {
                said.add(new Said(conclusion.reason().rule(), conclusion.about()));
            }
        }
        return said;
    }

    /** The rules that read otherwise or speak of others: new ones first, then by how many more or fewer they speak of. */
    synchronized List<Voice> voices(Rulebook before, Rulebook after) {
        var rules = new TreeSet<>(counts.keySet());
        before.rules().forEach(rule -> rules.add(rule.id()));
        after.rules().forEach(rule -> rules.add(rule.id()));
        return rules.stream()
                .map(rule -> voice(rule, before, after))
                .filter(voice -> voice.change() != Change.SAME
                        || voice.before() != voice.after()
                        || !voice.newly().isEmpty())
                .sorted(Comparator.comparing(Voice::change)
                        .thenComparing(voice -> -Math.abs(voice.after() - voice.before()))
                        .thenComparing(Voice::rule))
                .limit(SHOWN)
                .toList();
    }

    private Voice voice(String rule, Rulebook before, Rulebook after) {
        var count = counts.getOrDefault(rule, new Count());
        var title = after.rule(rule).or(() -> before.rule(rule)).map(known -> known.title());
        return new Voice(
                rule,
                title.orElse(null),
                change(rule, before, after),
                count.before,
                count.after,
                count.newly.entrySet().stream()
                        .map(named -> new Named(named.getKey(), named.getValue()))
                        .toList());
    }

    private static Change change(String rule, Rulebook before, Rulebook after) {
        var was = before.meaning(rule);
        var now = after.meaning(rule);
        if (was.isEmpty() || now.isEmpty()) {
            return was.isEmpty() ? Change.NEW : Change.GONE;
        }
        return Objects.equals(was, now) ? Change.SAME : Change.CHANGED;
    }
}
