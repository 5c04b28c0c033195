package io.salesmanager.crm;

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
        return comparesNobody()
                ? new CohortBuilder(playbook, instant, Map.of())
                : new CohortBuilder(playbook, instant, source.reps(), off());
    }

    /** The same without some reps. */
    public CohortBuilder builder(Playbook playbook, Instant instant, Set<String> without) {
        var reps = new HashMap<String, RepHistory>(comparesNobody() ? Map.of() : source.reps());
        reps.keySet().removeAll(without);
        return new CohortBuilder(playbook, instant, reps, off());
    }

    public Settings settings() {
        return settings;
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
