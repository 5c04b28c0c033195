package io.salesmanager.console.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.console.inspection.process.AgeingPage;
import io.salesmanager.console.inspection.progress.ProgressPage;
import io.salesmanager.inspection.ageing.Ageing;
import io.salesmanager.inspection.ageing.AgeingReport.Cell;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.funnel.Funnel;
import io.salesmanager.inspection.funnel.FunnelReport;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.inspection.progress.Progress;
import io.salesmanager.inspection.progress.ProgressReport;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sample company has 60 reps: more than a page shows. */
class StretchTest {
    private static final CompanyCount COMPANY =
            Companies.of(SampleCompany.generate(new SampleOptions(5, 0.05, true, LocalDate.of(2026, 11, 20))));
    private static final Cohort EVER = new Cohort(null, null);

    private interface Paged {
        Stretch at(int first);
    }

    @Test
    void pages_of_reps_show_each_group_once_in_the_order_of_names() {
        var funnel = Funnel.of(COMPANY, EVER, Dimension.REP);
        var shown = new ArrayList<String>();
        walk(first -> {
            var page = FunnelPage.of(funnel, COMPANY, first);
            assertThat(page.rows()).hasSameSizeAs(page.report().groups());
            page.report().groups().stream().map(FunnelReport.Group::id).forEach(shown::add);
            return page.stretch();
        });
        assertThat(shown)
                .containsExactlyElementsOf(
                        funnel.groups().stream().map(FunnelReport.Group::id).toList());

        var progress = Progress.of(COMPANY, COMPANY, Dimension.REP, Period.named("2026-Q4"));
        shown.clear();
        walk(first -> {
            var page = ProgressPage.of(progress, first);
            page.report().groups().stream().map(ProgressReport.Group::id).forEach(shown::add);
            return page.stretch();
        });
        assertThat(shown)
                .containsExactlyElementsOf(
                        progress.groups().stream().map(ProgressReport.Group::id).toList());
    }

    @Test
    void each_group_of_the_funnel_has_its_velocity_with_the_four_levers() {
        var page = FunnelPage.of(Funnel.of(COMPANY, EVER, Dimension.REGION), COMPANY, 1);
        var velocity = page.report().groups().get(0).velocity();
        var row = page.rows().get(0);

        assertThat(row.perDay()).isEqualTo("EUR " + page.number(velocity.perDay()));
        assertThat(row.levers())
                .isEqualTo("%d open x %s x %s / %s days"
                        .formatted(
                                velocity.open(),
                                page.percent(velocity.winRate()),
                                page.number(velocity.value()),
                                page.number(velocity.cycleDays())));
        var nothing = FunnelPage.of(
                Funnel.of(COMPANY, new Cohort(LocalDate.of(2026, 11, 19), null), Dimension.REGION), COMPANY, 1);
        assertThat(nothing.rows()).isNotEmpty().allSatisfy(each -> {
            assertThat(each.perDay()).isEqualTo("not known");
            assertThat(each.levers()).isEmpty();
        });
    }

    @Test
    void ageing_shows_all_stages_of_some_reps_and_says_the_same_of_all_deals() {
        var ageing = new Ageing.Question(Dimension.REP, EVER).of(COMPANY);
        var all = Ageing.of(COMPANY, Dimension.REP, EVER);
        var cells = new TreeSet<String>();
        var groups = new TreeSet<String>();
        var pages = walk(first -> {
            var page = AgeingPage.of(ageing, Dimension.REP, EVER, first);
            assertThat(page.report().open()).isEqualTo(all.open());
            assertThat(page.report().sentence()).isEqualTo(all.sentence());
            var names =
                    page.report().cells().stream().map(Cell::name).distinct().toList();
            assertThat(names).hasSizeLessThanOrEqualTo(25);
            names.forEach(name -> assertThat(groups.add(name)).isTrue());
            page.report()
                    .cells()
                    .forEach(cell -> assertThat(cells.add(cell.toString())).isTrue());
            assertThat(page.report().stays())
                    .allSatisfy(stay -> assertThat(all.stays()).contains(stay));
            return page.stretch();
        });
        assertThat(pages).isEqualTo(3);
        assertThat(cells).hasSameSizeAs(all.cells());
        assertThat(all.next()).isNull();
        assertThat(ageing.report(10, null).next()).isNotNull();
        assertThat(ageing.report(10, ageing.report(10, null).next()).cells())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(ageing.report(10, null).cells());
    }

    @Test
    void a_place_that_is_none_is_the_nearest_one() {
        var address = Address.of("/somewhere").with("by", "REP");
        assertThat(new Stretch(0, 60, 25, address).words()).isEqualTo("1 to 25 of 60, by name.");
        assertThat(new Stretch(999, 60, 25, address).words()).isEqualTo("60 to 60 of 60, by name.");
        assertThat(new Stretch(1, 0, 25, address).isPart()).isFalse();
        assertThat(new Stretch(26, 60, 25, address).before()).isEqualTo("/somewhere?by=REP&first=1");
        assertThat(new Stretch(26, 60, 25, address).after()).isEqualTo("/somewhere?by=REP&first=51");
        assertThat(List.of(new Stretch(1, 60, 25, address).isPart(), new Stretch(1, 25, 25, address).isPart()))
                .containsExactly(true, false);
    }

    /** Follows the links to the end; returns how many pages there were. */
    private static int walk(Paged paged) {
        var pages = 1;
        for (var after = paged.at(1).after(); after != null; pages++) {
            after = paged.at(place(after)).after();
        }
        return pages;
    }

    private static int place(@Nullable String address) {
        var text = Objects.requireNonNull(address);
        return Integer.parseInt(text.substring(text.indexOf("first=") + "first=".length()));
    }
}
