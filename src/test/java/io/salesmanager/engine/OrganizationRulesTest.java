package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sales.measure.OrganizationBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Rules about teams and managers, and facts that take one of a few texts. */
@NullUnmarked
class OrganizationRulesTest {

    @Test
    void a_rule_speaks_of_a_manager_with_too_many_reports() {
        var rulebook = SmallRulebook.of(rule(
                "MG-1",
                "$m : Manager( span > dial(\"idle-days\"), managerId == \"m-9\" )",
                "advise.habit($m, \"span\");"));

        assertThat(rulebook.rules().get(0).facts()).containsExactly("manager.managerId", "manager.span");
        assertThat(judged(rulebook, 14)).isEmpty();
        assertThat(judged(rulebook, 15)).singleElement().satisfies(habit -> {
            assertThat(habit.about()).isEqualTo("m-1");
            assertThat(((Conclusion.Habit) habit).kind()).isEqualTo("span");
            assertThat(habit.reason().because()).isEqualTo("There are 15.");
            assertThat(habit.reason().conditions().get(0).facts().get(0).value())
                    .isEqualTo(15);
        });
    }

    @Test
    void a_rule_speaks_of_a_team() {
        var rulebook =
                SmallRulebook.of(rule("TM-1", "$t : Team( directorId == \"m-9\" )", "advise.habit($t, \"span\");"));

        assertThat(judged(rulebook, 3)).extracting(Conclusion::about).containsExactly("t-1");
    }

    @Test
    void an_unknown_fact_of_a_manager_is_no_reason() {
        var rulebook = SmallRulebook.of(
                rule("MG-2", "$m : Manager( overdueEscalations >= 0 )", "advise.habit($m, \"escalations\");"));

        assertThat(judged(rulebook, 3)).isEmpty();
    }

    @Test
    void a_habit_is_said_of_managers_and_teams_alone() {
        assertThat(refused(rule(
                        "RP-1", "$r : Rep( openOpportunities > 0 )", "advise.habit($r, \"x\");", "openOpportunities")))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("is said of Manager"));
    }

    @Test
    void a_manager_and_a_deal_do_not_stand_in_one_rule() {
        assertThat(refused(rule(
                        "MX-1", "$m : Manager( span > 0 )\n    $o : Opportunity( open )", "advise.habit($m, \"x\");")))
                .extracting(Diagnostic::code)
                .containsExactly("judged-apart");
    }

    @Test
    void a_step_that_the_playbook_does_not_have_is_refused_with_the_nearest_name() {
        assertThat(refused(rule(
                        "RP-2", "$r : Rep( step(\"PROPOSAL_TO_WIN\") < stepPeers(\"PROPOSAL_TO_WON\") )",
                        "advise.coach($r, \"closing\");", "openOpportunities")))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("unknown-value");
                    assertThat(refusal.advice()).contains("PROPOSAL_TO_WON");
                });
    }

    @Test
    void a_purpose_that_does_not_exist_is_refused() {
        assertThat(refused(SmallRulebook.rule("OP-1", "touchesFor(\"YESNO\") > 0")))
                .extracting(Diagnostic::code)
                .containsExactly("unknown-value");
    }

    private static List<Conclusion> judged(Rulebook rulebook, int reps) {
        var members = IntStream.range(0, reps)
                .<RepHistory>mapToObj(number -> Known.rep("id", "r-" + number))
                .toList();
        var asOf = rulebook.asOf(Instant.parse("2026-11-20T12:00:00Z"), Cohorts.NONE);
        var team = new TeamHistory("t-1", "North", List.of("m-1", "m-9"), null, null, null, null, members, null);
        return rulebook.judge(new OrganizationBuilder(List.of(team), asOf).build(), asOf, true);
    }

    private static List<Diagnostic> refused(String rule) {
        return SmallRulebook.load(rule).diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .toList();
    }

    private static String rule(String id, String pattern, String consequence) {
        return rule(id, pattern, consequence, "span");
    }

    private static String rule(String id, String pattern, String consequence, String said) {
        return """
                rule "%s A test"
                    @because("There are {%s}.") @source("test") @owner("test")
                when
                    %s
                then
                    %s
                end
                """.formatted(id, said, pattern, consequence);
    }
}
