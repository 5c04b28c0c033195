package io.salesmanager.improve.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Reason;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.ShippedRules;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.improve.impact.Impact.FlipKind;
import io.salesmanager.improve.impact.Impact.Group;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.CohortBuilder;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The shipped rules and a candidate on a small sample company. */
@NullUnmarked
class SampleImpactTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
    private static final List<PipelineHistory> PIPELINES = pipelines();
    private static final Rulebook SHIPPED = ShippedRules.load();
    private static final Rulebook CANDIDATE = candidate();

    @Test
    void a_rulebook_against_itself_flips_nothing() {
        var impact = impact(SHIPPED, SHIPPED, PIPELINES);
        assertThat(impact.all().deals()).isGreaterThan(1_000);
        assertThat(impact.all().flips()).isZero();
        assertThat(impact.otherUntil()).isZero();
        assertThat(impact.otherReasons()).isZero();
        assertThat(impact.responsible()).isEmpty();
        assertThat(impact.examples()).isEmpty();
    }

    @Test
    void the_numbers_are_those_of_a_plain_count() {
        var flips = new TreeMap<String, Integer>();
        var owners = new HashMap<String, Integer>();
        var open = new HashMap<String, BigDecimal>();
        var flipped = new HashMap<String, BigDecimal>();
        var reasons = 0;
        var until = 0;
        for (var pipeline : PIPELINES) {
            var was = decisions(SHIPPED, pipeline);
            var now = decisions(CANDIDATE, pipeline);
            var facts = PipelineFacts.of(pipeline, asOf(SHIPPED));
            for (var deal : facts.opportunities()) {
                var one = was.get(deal.id());
                var other = now.get(deal.id());
                var flip = one.verdict() != other.verdict();
                if (deal.open() && deal.known().amount() != null) {
                    open.merge(deal.known().currency(), deal.known().amount(), BigDecimal::add);
                    flipped.merge(
                            deal.known().currency(), flip ? deal.known().amount() : BigDecimal.ZERO, BigDecimal::add);
                }
                if (flip) {
                    flips.merge(one.verdict() + " " + other.verdict(), 1, Integer::sum);
                    owners.merge(deal.known().ownerId(), 1, Integer::sum);
                } else {
                    until += Objects.equals(one.until(), other.until()) ? 0 : 1;
                    reasons += rules(one).equals(rules(other)) ? 0 : 1;
                }
            }
        }
        var impact = impact(SHIPPED, CANDIDATE, PIPELINES);

        assertThat(flips).hasSizeGreaterThan(2);
        assertThat(impact.flips().stream()
                        .collect(Collectors.toMap(kind -> kind.from() + " " + kind.to(), FlipKind::deals)))
                .isEqualTo(flips);
        assertThat(impact.byOwner().groups().stream()
                        .collect(Collectors.toMap(
                                Group::id, group -> group.numbers().flips())))
                .isEqualTo(owners);
        assertThat(impact.otherUntil()).isEqualTo(until);
        assertThat(impact.otherReasons()).isEqualTo(reasons);
        assertThat(impact.all().amounts()).isNotEmpty();
        for (var money : impact.all().amounts()) {
            assertThat(money.open()).isEqualByComparingTo(open.get(money.currency()));
            assertThat(money.flipped()).isEqualByComparingTo(flipped.get(money.currency()));
        }
        assertThat(impact.responsible().stream()
                        .mapToInt(Impact.Responsible::flips)
                        .sum())
                .isGreaterThanOrEqualTo(impact.all().flips());
    }

    @Test
    void what_is_found_does_not_depend_on_the_order_of_deals() {
        var expected = impact(SHIPPED, CANDIDATE, PIPELINES);
        var shuffled = new ArrayList<>(PIPELINES);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(impact(SHIPPED, CANDIDATE, shuffled)).isEqualTo(expected);
    }

    @Test
    void every_flip_has_a_cause_that_the_candidate_changed() {
        var impact = impact(SHIPPED, CANDIDATE, PIPELINES);
        assertThat(impact.responsible()).isNotEmpty();
        assertThat(impact.responsible().stream()
                        .map(one -> one.kind() + " " + one.id())
                        .distinct())
                .containsExactlyInAnyOrder("DIAL silence-days", "PLAYBOOK precedence");
    }

    private static Impact impact(Rulebook before, Rulebook after, List<PipelineHistory> pipelines) {
        var comparison = new Comparison(before, after);
        var asOfBefore = asOf(before);
        var asOfAfter = asOf(after);
        pipelines.forEach(pipeline -> comparison.count(new Given(pipeline, null), asOfBefore, asOfAfter));
        return comparison.impact();
    }

    private static AsOf asOf(Rulebook rulebook) {
        var cohorts = new CohortBuilder(rulebook.playbook(), NOW);
        PIPELINES.forEach(pipeline -> pipeline.opportunities().forEach(cohorts::add));
        return rulebook.asOf(NOW, cohorts.build());
    }

    private static Map<String, Decision> decisions(Rulebook rulebook, PipelineHistory pipeline) {
        var asOf = asOf(rulebook);
        return rulebook.decide(PipelineFacts.of(pipeline, asOf), asOf, true).stream()
                .collect(Collectors.toMap(Decision::opportunityId, Function.identity()));
    }

    private static Set<String> rules(Decision decision) {
        return decision.reasons().stream().map(Reason::rule).collect(Collectors.toSet());
    }

    /** Silence counts later, and precedence is turned around. */
    private static Rulebook candidate() {
        return SmallRulebook.good(RulebookLoader.load(new SourceFiles(ShippedRules.files().files().stream()
                .map(SampleImpactTest::changed)
                .toList())));
    }

    private static SourceFile changed(SourceFile file) {
        return switch (file.path()) {
            case "dials.csv" ->
                SourceFile.of(
                        "dials.csv",
                        file.text().replaceAll("(?m)^(silence-days,[^,]*,[^,]*,[^,]*,[^,]*),[0-9]+,", "$1,60,"));
            case "playbook.yaml" ->
                SourceFile.of(
                        "playbook.yaml",
                        file.text()
                                .replace(
                                        "[REVISIT, POSTPONE, QUALIFY, ARCHIVE, DISQUALIFY]",
                                        "[DISQUALIFY, ARCHIVE, QUALIFY, POSTPONE, REVISIT]"));
            default -> file;
        };
    }

    private static List<PipelineHistory> pipelines() {
        var company = SampleCompany.generate(SampleOptions.defaults(LocalDate.of(2026, 11, 20)));
        Map<String, AccountHistory> accounts =
                company.accounts().stream().collect(Collectors.toMap(AccountHistory::id, Function.identity()));
        return company.reps().stream()
                .limit(8)
                .map(rep -> pipeline(rep, company, accounts))
                .toList();
    }

    private static PipelineHistory pipeline(
            RepHistory rep, SampleCompany company, Map<String, AccountHistory> accounts) {
        var deals = company.opportunities().stream()
                .filter(deal -> rep.id().equals(deal.ownerId()))
                .toList();
        return new PipelineHistory(
                rep,
                deals.stream()
                        .map(deal -> accounts.get(deal.accountId()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                deals);
    }
}
