package io.salesmanager.coaching.onboarding;

import io.salesmanager.access.ViewScope;
import io.salesmanager.coaching.onboarding.Onboarding.Gate;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import io.salesmanager.sales.ramp.RampGates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The ramp of new reps: what is expected in the months of the gates, and what was there, by the measures that rules read. */
@ApplicationScoped
public class RampPlans {
    /** The gates stay in sight for a quarter after the last one (practices 65). */
    private static final int LAST_MONTH = 12;

    private final PipelineSource source;
    private final ComparedPeople people;

    @Inject
    RampPlans(PipelineSource source, ComparedPeople people) {
        this.source = source;
        this.people = people;
    }

    /** Empty after the first year, where the first day of work is not known, and where the operator switched it off. */
    public Optional<Onboarding> of(String repId, Rep now, Rulebook rulebook) {
        if (!(now.rampMonth() <= LAST_MONTH) || people.isOff("rampMonth")) {
            return Optional.empty();
        }
        return source.pipeline(repId, Deals.ALL, new ViewScope.Everything())
                .flatMap(history -> onboarding(history, now, rulebook));
    }

    private static Optional<Onboarding> onboarding(PipelineHistory history, Rep now, Rulebook rulebook) {
        var hired = history.rep() == null ? null : history.rep().hireDate();
        return Optional.ofNullable(hired)
                .map(day -> new Onboarding(
                        (int) now.rampMonth(),
                        GateWords.known(now.rampShare()),
                        GateWords.known(now.expectedAttainment()),
                        GateWords.known(now.attainment()),
                        GateWords.known(now.coverage()),
                        GateWords.of(now),
                        gates(history, day, now, rulebook)));
    }

    private static List<Gate> gates(PipelineHistory history, LocalDate hired, Rep now, Rulebook rulebook) {
        var dials = RampDials.of(rulebook.dials());
        var pipeline = RampGates.lastDay(hired, dials.pipelineMonth());
        var attainment = RampGates.lastDay(hired, dials.attainmentMonth());
        var decision = RampGates.lastDay(hired, dials.decisionMonth());
        return List.of(
                GateWords.coverage(
                        dials.pipelineMonth(),
                        pipeline,
                        pipeline.isBefore(now.today()),
                        on(pipeline, history, now, rulebook),
                        dials.coverage()),
                GateWords.attainment(
                        dials.attainmentMonth(),
                        attainment,
                        attainment.isBefore(now.today()),
                        on(attainment, history, now, rulebook),
                        dials.attainmentShare()),
                GateWords.attainment(
                        dials.decisionMonth(),
                        decision,
                        decision.isBefore(now.today()),
                        on(decision, history, now, rulebook),
                        dials.attainmentShare()));
    }

    /** As the rep stood at the end of the day, by what was known then. */
    private static Rep on(LocalDate day, PipelineHistory history, Rep now, Rulebook rulebook) {
        if (!day.isBefore(now.today())) {
            return now;
        }
        var zone = rulebook.playbook().calendar().zone();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
        return PipelineFacts.of(history, rulebook.asOf(end, Cohorts.NONE)).rep();
    }
}
