package io.salesmanager.review.question;

import com.fasterxml.jackson.databind.ObjectReader;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.JsonReading;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.asof.Cohorts.Cycle;
import io.salesmanager.sales.asof.Cohorts.Stay;
import io.salesmanager.sales.asof.Cohorts.Step;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Facts to decide on; nothing else is needed.
 *
 * @param asOf the instant to decide for; now where it is not given
 * @param rep the owner of all the deals
 * @param accounts those that the deals name
 * @param cohorts what is usual in the company; where it is not given it is measured from the deals given
 */
public record DecisionRequest(
        @Nullable Instant asOf,
        @Nullable RepHistory rep,
        @Nullable List<AccountHistory> accounts,
        @Nullable List<OpportunityHistory> opportunities,
        @Nullable CohortsGiven cohorts) {

    public record CohortsGiven(
            @Nullable List<Stay> stays,
            @Nullable List<Cycle> cycles,
            @Nullable List<Step> steps) {
        private Cohorts measured() {
            return new Cohorts(
                    Objects.requireNonNullElse(stays, List.of()),
                    Objects.requireNonNullElse(cycles, List.of()),
                    Objects.requireNonNullElse(steps, List.of()));
        }
    }

    /** What is usual: as it was sent, or as the deals show it where there are several. */
    public Cohorts usual(PipelineHistory history, Playbook playbook, Instant instant) {
        if (cohorts != null) {
            return cohorts.measured();
        }
        return history.opportunities().size() < 2
                ? Cohorts.NONE
                : CohortBuilder.of(history.opportunities(), playbook, instant);
    }

    /**
     * Reads a question out of JSON.
     *
     * @param check of what can be read of one that is not all right, so that all is named that is wrong with it
     * @throws Problem that names every bad field
     */
    public static DecisionRequest read(ObjectReader reader, byte[] json, Consumer<DecisionRequest> check) {
        DecisionRequest request = json.length == 0
                ? null
                : JsonReading.<DecisionRequest>read(reader, from -> from.readValue(json), "", check);
        if (request == null) {
            throw new Problem("empty-body", 400, "The body is empty", "There are no facts to decide on.")
                    .with("advice", "Send a JSON object with opportunities.");
        }
        return request;
    }
}
