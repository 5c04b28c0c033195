package io.salesmanager.improve.health;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Reason;
import io.salesmanager.journal.Alongside;
import io.salesmanager.journal.Decided;
import io.salesmanager.journal.Occasion;
import io.salesmanager.journal.answer.Overrides;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts beside every recorded decision which rules spoke and which decided, and which people overrode. */
@ApplicationScoped
class RuleCounts implements Alongside, Overrides {
    private final CountStore store;
    private final ActiveRulebook rulebook;
    private final Clock clock;

    @Inject
    RuleCounts(CountStore store, ActiveRulebook rulebook, Clock clock) {
        this.store = store;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public Runnable with(List<Decided> pipelines, Occasion occasion) {
        Map<String, Count> counts = new HashMap<>();
        var decisions = 0;
        for (var pipeline : pipelines) {
            decisions += pipeline.decisions().size();
            countSaid(pipeline, counts);
            pipeline.decisions().forEach(decision -> rules(decision).forEach(rule -> add(rule, Count.DECIDED, counts)));
        }
        counts.put(Count.ALL, new Count(0, decisions, 0));
        var day = day(occasion.recorded());
        return () -> store.add(day, counts);
    }

    @Override
    public void told(Decision decision, int change) {
        Map<String, Count> counts = new HashMap<>();
        rules(decision).forEach(rule -> add(rule, new Count(0, 0, change), counts));
        store.add(day(clock.instant()), counts);
    }

    /** A rule counts once for each deal, and once for the rep, whatever it concludes about them. */
    private static void countSaid(Decided pipeline, Map<String, Count> counts) {
        Set<String> about = new HashSet<>();
        pipeline.decisions().forEach(decision -> about.add(decision.opportunityId()));
        var rep = pipeline.history().rep();
        if (rep != null) {
            about.add(rep.id());
        }
        Set<Spoken> counted = new HashSet<>();
        for (var conclusion : pipeline.said()) {
            if (about.contains(conclusion.about()) && counted.add(Spoken.of(conclusion))) {
                add(conclusion.reason().rule(), Count.FIRED, counts);
            }
        }
    }

    private record Spoken(String rule, String about) {
        static Spoken of(Conclusion conclusion) {
            return new Spoken(conclusion.reason().rule(), conclusion.about());
        }
    }

    private static Set<String> rules(Decision decision) {
        return decision.reasons().stream().map(Reason::rule).collect(Collectors.toSet());
    }

    private static void add(String rule, Count count, Map<String, Count> counts) {
        counts.merge(rule, count, Count::plus);
    }

    /** The day as the company's people have it. */
    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(
                instant, rulebook.current().playbook().calendar().zone());
    }
}
