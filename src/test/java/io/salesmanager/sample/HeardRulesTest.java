package io.salesmanager.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.ShippedRules;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sales.measure.OrganizationBuilder;
import io.salesmanager.sales.measure.PipelineFacts;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Rules of which nothing fills the facts would lie dormant. That each can speak at all, {@code ShippedRulesTest} holds by their examples. */
@NullUnmarked
class HeardRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");

    /** The others need what the sample company has not: most of them a difference between reps that was not planted. */
    @Test
    void three_of_five_rules_are_heard_and_among_them_those_of_plans_and_coverage() {
        var rulebook = ShippedRules.load();
        var company = SampleCompany.generate(SampleOptions.defaults(LocalDate.of(2026, 11, 20)));
        var spoken = spoken(rulebook, company);

        assertThat(spoken).hasSizeGreaterThan(rulebook.rules().size() * 3 / 5);
        assertThat(spoken).containsKeys("EN-250", "EN-320", "CV-480", "HY-050", "DQ-020", "DQ-022");
        assertThat(spoken.get("CV-480")).isLessThan(company.reps().size() / 3);
    }

    private static Map<String, Integer> spoken(Rulebook rulebook, SampleCompany company) {
        Map<String, RepHistory> reps =
                company.reps().stream().collect(Collectors.toMap(RepHistory::id, Function.identity()));
        var cohorts = new CohortBuilder(rulebook.playbook(), NOW, reps);
        company.opportunities().forEach(cohorts::add);
        var asOf = rulebook.asOf(NOW, cohorts.build());
        Map<String, AccountHistory> accounts =
                company.accounts().stream().collect(Collectors.toMap(AccountHistory::id, Function.identity()));
        Map<String, List<OpportunityHistory>> owned =
                company.opportunities().stream().collect(Collectors.groupingBy(OpportunityHistory::ownerId));
        var spoken = new TreeMap<String, Integer>();
        for (var rep : company.reps()) {
            var deals = owned.getOrDefault(rep.id(), List.of());
            var ofDeals = deals.stream()
                    .map(deal -> accounts.get(deal.accountId()))
                    .distinct()
                    .toList();
            var facts = PipelineFacts.of(new PipelineHistory(rep, ofDeals, deals), asOf);
            count(rulebook.conclusionsOf(facts, asOf, false), spoken);
        }
        count(rulebook.judge(organization(company, asOf).build(), asOf, false), spoken);
        return spoken;
    }

    private static OrganizationBuilder organization(SampleCompany company, AsOf asOf) {
        var teams = company.teams().stream()
                .map(team -> new TeamHistory(
                        team.id(),
                        team.name(),
                        List.of(team.managerId(), team.directorId()),
                        team.region(),
                        team.division(),
                        40.0,
                        null,
                        company.reps().stream()
                                .filter(rep -> team.id().equals(rep.teamId()))
                                .toList(),
                        List.of()))
                .toList();
        var builder = new OrganizationBuilder(teams, asOf);
        company.opportunities().forEach(builder::add);
        return builder;
    }

    private static void count(List<Conclusion> conclusions, Map<String, Integer> spoken) {
        conclusions.stream()
                .map(conclusion -> conclusion.reason().rule())
                .forEach(rule -> spoken.merge(rule, 1, Integer::sum));
    }
}
