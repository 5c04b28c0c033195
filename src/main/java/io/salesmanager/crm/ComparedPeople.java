package io.salesmanager.crm;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.measure.CohortBuilder;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
