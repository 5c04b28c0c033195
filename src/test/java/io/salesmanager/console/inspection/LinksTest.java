package io.salesmanager.console.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.console.inspection.process.AgeingPage;
import io.salesmanager.console.inspection.progress.ProgressPage;
import io.salesmanager.console.inspection.revenue.RevenuePage;
import io.salesmanager.inspection.ageing.Ageing;
import io.salesmanager.inspection.behind.DealsAsked;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.funnel.Funnel;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.inspection.progress.Progress;
import io.salesmanager.inspection.revenue.Revenue;
import io.salesmanager.inspection.revenue.RevenueBy;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list behind a number has as many deals, with as much money, as the number says. */
class LinksTest {
    private static final CompanyCount COMPANY =
            Companies.of(SampleCompany.generate(new SampleOptions(5, 0.05, true, LocalDate.of(2026, 11, 20))));
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 9, 30);
    private static final Cohort EVER = new Cohort(null, null);

    @ParameterizedTest
    @EnumSource(
            value = Dimension.class,
            names = {"REP", "REGION"})
    void of_progress(Dimension by) {
        for (var name : List.of("2026-Q3", "2026-Q4", "2026-11")) {
            var page = ProgressPage.of(Progress.of(COMPANY, COMPANY, by, Period.named(name)), 1);
            assertThat(page.report().groups()).isNotEmpty();
            for (var group : page.report().groups()) {
                assertThat(behind(page.decided(group))).hasSize(group.wins().closed());
                assertThat(behind(page.taken(group))).hasSize(group.wins().won());
                for (var money : group.money()) {
                    assertThat(behind(page.won(group, money))).hasSize(money.wonDeals());
                    assertThat(sum(page.won(group, money))).isCloseTo(money.won(), within(0.01));
                    assertThat(behind(page.open(group, money))).hasSize(money.openDeals());
                    assertThat(sum(page.open(group, money))).isCloseTo(money.open(), within(0.01));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RevenueBy.class)
    void of_revenue(RevenueBy by) {
        var page = new RevenuePage(Revenue.of(COMPANY, by, FROM, TO, ids -> Map.of()), 25);
        for (var money : page.report().money()) {
            assertThat(money.groups()).isNotEmpty();
            assertThat(behind(page.link(money))).hasSize(money.deals());
            assertThat(sum(page.link(money))).isCloseTo(money.amount(), within(0.01));
            assertThat(behind(page.ungrouped(money))).hasSize(money.ungroupedDeals());
            for (var group : money.groups()) {
                assertThat(behind(page.link(money, group))).hasSize(group.deals());
                assertThat(sum(page.link(money, group))).isCloseTo(group.amount(), within(0.01));
            }
            assertThat(sum(page.largest(money)) / money.amount())
                    .isCloseTo(money.concentration().share(), within(1e-9));
        }
    }

    @Test
    void of_velocity_and_of_won_cycles() {
        var funnel = FunnelPage.of(Funnel.of(COMPANY, EVER, null), COMPANY, 1);
        var velocity = funnel.whole().velocity();
        assertThat(behind(funnel.valued(velocity))).hasSize(velocity.valued());
        assertThat(behind(funnel.decidedAtAll(funnel.whole()))).hasSize(velocity.decided());

        var ageing = ageing(null);
        assertThat(ageing.report().cycles().cohorts()).isNotEmpty();
        for (var cycle : ageing.report().cycles().cohorts()) {
            assertThat(behind(ageing.link(cycle))).hasSize(cycle.won());
        }
    }

    /** One deal is in a stage more than once where it went back, so there may be fewer deals than stays. */
    @Test
    void of_stays_in_a_stage() {
        var page = ageing(Dimension.REGION);
        var points = page.medians().series().get(0).points();
        for (var i = 0; i < points.size(); i++) {
            var stay = page.report().stays().get(i);
            assertThat(behind(String.valueOf(points.get(i).link())))
                    .hasSizeBetween((stay.left() + stay.there()) / 2, stay.left() + stay.there());
        }
    }

    private static AgeingPage ageing(@Nullable Dimension by) {
        return AgeingPage.of(new Ageing.Question(by, EVER).of(COMPANY), by, EVER, 1);
    }

    private static double sum(String address) {
        return behind(address).stream().mapToDouble(CountedDeal::amount).sum();
    }

    /** What the page and the call list under this address. */
    private static List<CountedDeal> behind(String address) {
        assertThat(address).startsWith("/inspection/deals?");
        var given = new HashMap<String, String>();
        for (var pair : Pattern.compile("&").split(address.substring(address.indexOf('?') + 1), -1)) {
            var at = pair.indexOf('=');
            given.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        var query = new DealsAsked(
                        given.get("which"),
                        given.get("measure"),
                        given.get("by"),
                        given.get("group"),
                        given.get("from"),
                        given.get("to"),
                        given.get("closedFrom"),
                        given.get("closedTo"),
                        given.get("currency"),
                        given.get("category"),
                        given.get("openOn"),
                        given.get("stage"),
                        given.get("motion"))
                .in(COMPANY);
        assertThat(query.address()).isEqualTo(address);
        return COMPANY.deals().stream().filter(deal -> query.has(deal, COMPANY)).toList();
    }
}
