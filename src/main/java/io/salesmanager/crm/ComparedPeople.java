package io.salesmanager.crm;

import io.salesmanager.advice.Reason;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.history.RepHistory;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who is compared with whom, and at which steps: everybody at every step, less what the operator switched off. */
@ApplicationScoped
public class ComparedPeople {
    private static final String ALL = "all";

    private final PipelineSource source;
    private final Settings settings;

    /**
     * Measures of people that are not to be taken. They are settings of the service and not of the rulebook, since who may
     * publish rules is not to be able to take up a measure that the employer and the employees agreed to leave.
     */
    @ConfigMapping(prefix = "salesmanager.people")
    public interface Settings {
        /** Steps at which nobody is compared, such as {@code HYGIENE}; {@code all} for every step. */
        Optional<List<String>> stepsOff();

        /** Facts of reps on which nothing that is said of them may stand, such as {@code talkShare}. */
        Optional<List<String>> factsOff();

        /** Reports that say nothing of single reps; {@code ALL} for each of them. */
        Optional<Set<PeopleReport>> reportsOff();

        /** Whether rules may recommend what a rep works on, and say what is strong. */
        @WithDefault("true")
        boolean coaching();

        /** Whether reps are called hunters or farmers. */
        @WithDefault("true")
        boolean profile();

        /** How long what was recommended to people is kept, such as {@code P730D}; without it, for ever. */
        Optional<Duration> keep();

        /** How often it is looked for what to recommend, what to measure again and what to forget. */
        @WithDefault("24h")
        String coachEvery();
    }

    ComparedPeople(PipelineSource source, Settings settings) {
        this.source = source;
        this.settings = settings;
    }

    /** What measures the company as of an instant; the deals are to be added. */
    public CohortBuilder builder(Playbook playbook, Instant instant) {
        return builder(playbook, instant, Set.of());
    }

    /** The same without some reps. */
    public CohortBuilder builder(Playbook playbook, Instant instant, Set<String> without) {
        if (comparesNobody()) {
            return new CohortBuilder(playbook, instant, Map.of());
        }
        var reps = new HashMap<String, RepHistory>(source.reps());
        reps.keySet().removeAll(without);
        return new CohortBuilder(playbook, instant, reps, off()).segments(segments(playbook));
    }

    /** By account, where a touch plan asks for them. */
    private Map<String, String> segments(Playbook playbook) {
        var segments = new HashMap<String, String>();
        if (playbook.touchPlans().stream().anyMatch(plan -> plan.scope().segment() != null)) {
            source.forEachAccount(account -> playbook.segment(account.employees())
                    .ifPresent(segment -> segments.put(account.id(), segment.name())));
        }
        return segments;
    }

    public Settings settings() {
        return settings;
    }

    /** Whether a report is made of single reps. */
    public boolean says(PeopleReport report) {
        return settings.reportsOff()
                .filter(off -> off.contains(report) || off.contains(PeopleReport.ALL))
                .isEmpty();
    }

    /** Whether no report about single reps is switched off. */
    public boolean saysAllOfReps() {
        return settings.reportsOff().filter(off -> !off.isEmpty()).isEmpty();
    }

    /** Whether a fact of reps is switched off. */
    public boolean isOff(String fact) {
        return settings.factsOff().filter(off -> off.contains(fact)).isPresent();
    }

    /** Whether something stands on a fact that is switched off, so that nobody is to be told. */
    public boolean isOff(Reason reason) {
        return settings.factsOff().isPresent()
                && reason.conditions().stream()
                        .flatMap(condition -> condition.facts().stream())
                        .anyMatch(fact -> isOff(fact.name()));
    }

    /** Whether the whole comparison is switched off. */
    public boolean comparesNobody() {
        return off().contains(ALL);
    }

    private Set<String> off() {
        var off = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        settings.stepsOff().ifPresent(off::addAll);
        return off;
    }
}
