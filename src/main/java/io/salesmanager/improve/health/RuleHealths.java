package io.salesmanager.improve.health;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.improve.health.RuleHealth.About;
import io.salesmanager.improve.health.RuleHealth.Day;
import io.salesmanager.improve.health.RuleHealth.Detail;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.ActiveRulebook.Active;
import io.salesmanager.rulebook.DiagnosticView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How the rules of the active rulebook do. */
@ApplicationScoped
public class RuleHealths {
    static final int MOST_DAYS = 3_660;

    private final ActiveRulebook rulebook;
    private final CountStore counts;
    private final CoveringExamples examples;
    private final Clock clock;

    @Inject
    RuleHealths(ActiveRulebook rulebook, CountStore counts, CoveringExamples examples, Clock clock) {
        this.rulebook = rulebook;
        this.counts = counts;
        this.examples = examples;
        this.clock = clock;
    }

    /**
     * All rules, in the order of their ids.
     *
     * @param days how many are counted, today included
     * @throws Problem 422 for a number of days that is out of range
     */
    public List<RuleHealth> all(int days) {
        var active = rulebook.active();
        var counted = new Counted(counts.since(since(days)), counts.lastFired(), days);
        return active.rulebook().rules().stream()
                .map(rule -> health(rule, active, counted))
                .sorted(Comparator.comparing(RuleHealth::rule))
                .toList();
    }

    /** @throws Problem 404 where the active rulebook has no such rule, 422 for a number of days that is out of range */
    public Detail of(String id, int days) {
        var active = rulebook.active();
        var rule = active.rulebook().rule(id).orElseThrow(() -> Problem.notFound("rule", id));
        var since = since(days);
        var counted = new Counted(counts.since(since), counts.lastFired(), days);
        return new Detail(
                health(rule, active, counted),
                history(id, since),
                examples.of(active).getOrDefault(id, List.of()),
                findings(id, active));
    }

    private record Counted(Map<String, Count> counts, Map<String, LocalDate> lastFired, int days) {
        Count of(String rule) {
            return counts.getOrDefault(rule, Count.NONE);
        }

        int decisions() {
            return of(Count.ALL).decided();
        }
    }

    private RuleHealth health(RuleInfo rule, Active active, Counted counted) {
        var count = counted.of(rule.id());
        var about = about(rule);
        var covering = examples.of(active).getOrDefault(rule.id(), List.of()).size();
        return new RuleHealth(
                rule.id(),
                rule.title(),
                about,
                rule.enabled(),
                counted.days(),
                counted.decisions(),
                count.fired(),
                count.decided(),
                count.overridden(),
                share(count),
                count.decided() < Remarks.FEW,
                counted.lastFired().get(rule.id()),
                covering,
                findings(rule.id(), active).size(),
                Remarks.of(rule, about, count, counted.decisions(), counted.days(), covering));
    }

    /** Overrides may be of decisions from before the days counted, so that the share is cut at all. */
    private static @Nullable Double share(Count count) {
        return count.decided() == 0 ? null : Math.min(1, Math.max(0, (double) count.overridden() / count.decided()));
    }

    /** Facts of a rep, a team or a manager are asked for under their names. */
    private static About about(RuleInfo rule) {
        if (rule.facts().isEmpty()) {
            return About.DEAL;
        }
        if (rule.facts().stream().allMatch(fact -> fact.startsWith("team.") || fact.startsWith("manager."))) {
            return About.TEAM;
        }
        return rule.facts().stream().allMatch(fact -> fact.startsWith("rep.")) ? About.REP : About.DEAL;
    }

    private List<Day> history(String rule, LocalDate since) {
        var own = counts.days(rule, since);
        var all = counts.days(Count.ALL, since);
        var days = new TreeSet<>(all.keySet());
        days.addAll(own.keySet());
        return days.stream()
                .map(day -> {
                    var count = own.getOrDefault(day, Count.NONE);
                    return new Day(
                            day,
                            all.getOrDefault(day, Count.NONE).decided(),
                            count.fired(),
                            count.decided(),
                            count.overridden());
                })
                .toList();
    }

    private static List<DiagnosticView> findings(String rule, Active active) {
        return active.warnings().stream()
                .filter(found -> rule.equals(found.rule()))
                .map(DiagnosticView::of)
                .toList();
    }

    private LocalDate since(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.ofField(
                    "out-of-range",
                    "days",
                    "days is %d.".formatted(days),
                    "Ask for 1 to %d days.".formatted(MOST_DAYS));
        }
        var zone = rulebook.current().playbook().calendar().zone();
        return LocalDate.ofInstant(clock.instant(), zone).minusDays(days - 1L);
    }
}
