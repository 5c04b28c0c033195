package io.salesmanager.sales.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.Segment;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.playbook.TouchPlan;
import io.salesmanager.playbook.TouchPlan.Advance;
import io.salesmanager.playbook.TouchPlan.Reaction;
import io.salesmanager.playbook.TouchPlan.Step;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.WorkCalendar;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A rep's adherence is that of their deals, each against the plan that covers it. */
class AdherenceTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** Two touches for everybody, four for enterprises; all are due on the first day. */
    private static final Playbook PLAYBOOK = new Playbook(
            List.of(new Stage("Proposal", 1, StageKind.OPEN, List.of(), List.of())),
            List.of(),
            List.of(new Segment("smb", 99), new Segment("enterprise", null)),
            List.of(plan(Scope.ANY, 2), plan(new Scope(null, null, null, "enterprise"), 4)),
            new WorkCalendar("us", Set.of(), ZoneId.of("UTC")),
            6,
            List.of(Verdict.values()),
            Verdict.QUALIFY,
            List.of());

    private static final Playbook DAILY = new Playbook(
            List.of(
                    new Stage("Proposal", 1, StageKind.OPEN, List.of(), List.of()),
                    new Stage("Negotiation", 2, StageKind.OPEN, List.of(), List.of())),
            List.of(),
            List.of(),
            List.of(new TouchPlan(
                    "a call a day",
                    Scope.ANY,
                    IntStream.rangeClosed(1, 4)
                            .mapToObj(day -> new Step(day, Channel.CALL, "Ask what made them look"))
                            .toList(),
                    new Reaction.Stop(),
                    new Reaction.Stop(),
                    new Reaction.GoOn(),
                    null,
                    new Advance(1, new Reaction.Stop()))),
            new WorkCalendar("us", Set.of(), ZoneId.of("UTC")),
            6,
            List.of(Verdict.values()),
            Verdict.QUALIFY,
            List.of());

    @Test
    void a_deal_is_held_against_the_plan_of_its_segment() throws JsonProcessingException {
        var history = new PipelineHistory(
                null,
                List.of(account("small", 20), account("large", 5000)),
                List.of(deal("o-1", "small"), deal("o-2", "large")));
        var facts = PipelineFacts.of(
                history, new AsOf(Instant.parse("2026-11-20T12:00:00Z"), PLAYBOOK, new Dials(List.of()), Cohorts.NONE));

        assertThat(facts.opportunities().get(0).engagement().plannedTouches()).isEqualTo(2);
        assertThat(facts.opportunities().get(1).engagement().plannedTouches()).isEqualTo(4);
        assertThat(facts.rep().adherence()).as("2 touches made, 6 planned").isEqualTo(2 / 6.0);
    }

    @Test
    void a_long_talk_after_the_buyer_answered_makes_up_for_no_step() throws JsonProcessingException {
        assertThat(adherence(called("", ""))).isEqualTo("0.25 of 4");
        assertThat(adherence(called(answeredFrom(5), "")))
                .as("2 and 5 November")
                .isEqualTo("0.5 of 4");
        assertThat(adherence(called(answeredFrom(3), "")))
                .as("2 and 3 November")
                .isEqualTo("1.0 of 2");
    }

    @Test
    void an_email_is_no_call() throws JsonProcessingException {
        var mails = "{\"type\": \"EMAIL\", \"direction\": \"OUTBOUND\", \"happened\": \"2026-11-03T10:00:00Z\"}";

        assertThat(adherence(called(mails, ""))).isEqualTo("0.25 of 4");
    }

    @Test
    void in_a_stage_that_the_plan_is_not_for_nothing_more_is_due() throws JsonProcessingException {
        var moved = called("", """
                , "stageHistory": [{"to": "Proposal", "happened": "2026-11-02T09:00:00Z"},
                  {"from": "Proposal", "to": "Negotiation", "happened": "2026-11-03T09:00:00Z"}]""").replace("\"stage\": \"Proposal\"", "\"stage\": \"Negotiation\"");

        assertThat(adherence(moved)).isEqualTo("0.5 of 2");
        assertThat(adherence(moved.replace("2026-11-03T09", "2026-11-19T09"))).isEqualTo("0.25 of 4");
    }

    /** A talk a day until 19 November. */
    private static String answeredFrom(int day) {
        return IntStream.rangeClosed(day, 19)
                .mapToObj(
                        "{\"type\": \"CALL\", \"outcome\": \"ANSWERED\", \"happened\": \"2026-11-%02dT10:00:00Z\"}"
                                ::formatted)
                .collect(Collectors.joining(", "));
    }

    /** Against a call on each of the first four days, until the buyer answers or the deal goes beyond Proposal. */
    private static String adherence(String deal) throws JsonProcessingException {
        var rep = PipelineFacts.of(
                        new PipelineHistory(null, List.of(), List.of(JSON.readValue(deal, OpportunityHistory.class))),
                        new AsOf(Instant.parse("2026-11-20T12:00:00Z"), DAILY, new Dials(List.of()), Cohorts.NONE))
                .rep();
        return rep.adherence() + " of " + (int) rep.adherenceCount();
    }

    /** A deal of 2 November that was called on that day. */
    private static String called(String activities, String more) {
        return """
                {"id": "o-1", "stage": "Proposal", "createdDate": "2026-11-02", "activities": [
                  {"type": "CALL", "direction": "OUTBOUND", "outcome": "NO_ANSWER", "happened": "2026-11-02T10:00:00Z"}%s]%s}""".formatted(activities.isEmpty() ? "" : ", " + activities, more);
    }

    private static TouchPlan plan(Scope scope, int touches) {
        var step = new Step(1, Channel.CALL, "Ask what made them look");
        return new TouchPlan("plan of " + touches, scope, java.util.Collections.nCopies(touches, step));
    }

    private static AccountHistory account(String id, int employees) throws JsonProcessingException {
        return JSON.readValue("{\"id\": \"%s\", \"employees\": %d}".formatted(id, employees), AccountHistory.class);
    }

    /** A deal with one call. */
    private static OpportunityHistory deal(String id, String account) throws JsonProcessingException {
        return JSON.readValue("""
                {"id": "%s", "accountId": "%s", "stage": "Proposal", "createdDate": "2026-11-02",
                 "activities": [{"type": "CALL", "direction": "OUTBOUND", "happened": "2026-11-02T10:00:00Z"}]}""".formatted(id, account), OpportunityHistory.class);
    }
}
