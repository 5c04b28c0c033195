package io.salesmanager.engine;

import io.salesmanager.advice.Decision;
import io.salesmanager.engine.Rulebook.Judged;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Asks a rulebook, at noon of 20 November 2026. */
@NullUnmarked
public final class Deciding {
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Deciding() {}

    /** About one deal with these fields. */
    public static Judged of(Rulebook rulebook, Object... namesAndValues) {
        return of(rulebook, null, List.of(), Known.deal(namesAndValues));
    }

    public static Judged of(
            Rulebook rulebook, RepHistory rep, List<AccountHistory> accounts, OpportunityHistory... deals) {
        return rulebook.judge(pipeline(rulebook, rep, accounts, deals), rulebook.asOf(NOON, Cohorts.NONE), true);
    }

    public static Pipeline pipeline(
            Rulebook rulebook, RepHistory rep, List<AccountHistory> accounts, OpportunityHistory... deals) {
        return PipelineFacts.of(new PipelineHistory(rep, accounts, List.of(deals)), rulebook.asOf(NOON, Cohorts.NONE));
    }

    /** The ids of the rules that won for a deal with these fields. */
    public static List<String> rulesFor(Rulebook rulebook, Object... namesAndValues) {
        return rules(of(rulebook, namesAndValues).decisions().get(0));
    }

    public static List<String> rules(Decision decision) {
        return decision.reasons().stream().map(reason -> reason.rule()).toList();
    }
}
