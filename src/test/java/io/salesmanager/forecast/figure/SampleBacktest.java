package io.salesmanager.forecast.figure;

import io.salesmanager.forecast.chance.History;
import io.salesmanager.forecast.score.Scored;
import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts of past periods of a sample company, with what came. Stages and ends are used as they were on the day of the forecast,
 * amounts as they are at the end.
 */
final class SampleBacktest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    private final Prospects prospects;
    private final Map<String, String> teams = new HashMap<>();
    private final long seed;

    /** Of one forecast: what it is of, with the range in deals and in money. */
    record Result(String level, Scored deals, double meantDeals, Scored money, double meantMoney) {
        /** In deals or in money. */
        Scored in(String unit) {
            return unit.equals("deals") ? deals : money;
        }

        double meantIn(String unit) {
            return unit.equals("deals") ? meantDeals : meantMoney;
        }
    }

    /** Three quarters, each forecast before it began and in its middle. */
    List<Result> ofQuarters() {
        var results = new ArrayList<Result>();
        for (var quarter : List.of("2026-Q1", "2026-Q2", "2026-Q3")) {
            var period = Period.named(quarter);
            results.addAll(of(period, period.from().minusDays(1)));
            results.addAll(of(period, period.from().plusDays(45)));
        }
        return results;
    }

    SampleBacktest(long seed, double size) {
        this.seed = seed;
        var company = SampleCompany.generate(new SampleOptions(seed, size, true, LAST_DAY));
        for (RepHistory rep : company.reps()) {
            teams.put(rep.id(), rep.teamId() == null ? "" : rep.teamId());
        }
        prospects = Prospects.of(Companies.of(company));
    }

    /** Of the company, of each team and of each rep. */
    List<Result> of(Period period, LocalDate asOf) {
        var day = (int) asOf.toEpochDay();
        var any = question(period, asOf, rep -> true, rep -> "all");
        var history = History.of(prospects.trails(), prospects.stages(), day, any.horizon());
        var results = new ArrayList<Result>();
        results.add(result("company", any, history));
        for (var team : new TreeSet<>(teams.values())) {
            results.add(result(
                    "team",
                    question(period, asOf, rep -> rep != null && team.equals(teams.get(rep)), this::team),
                    history));
        }
        for (var rep : new TreeSet<>(teams.keySet())) {
            results.add(result("rep", question(period, asOf, rep::equals, each -> each == null ? "" : each), history));
        }
        return results;
    }

    private String team(@Nullable String rep) {
        return rep == null ? "" : teams.getOrDefault(rep, "");
    }

    private Question question(
            Period period, LocalDate asOf, Predicate<@Nullable String> of, Function<@Nullable String, String> peers) {
        return new Question(period, asOf, of, peers, Map.of(), seed);
    }

    private Result result(String level, Question question, History history) {
        var outlook = Forecaster.of(prospects.deals(), question, history);
        var after = new Question(
                question.period(), question.period().to(), question.of(), question.peerGroup(), Map.of(), seed);
        var came = Forecaster.ended(prospects.deals(), after);
        var group = "seed " + seed;
        var money = outlook.money().isEmpty() ? null : outlook.money().get(0).range();
        var got = came.money().isEmpty() ? 0 : came.money().get(0).closed();
        return new Result(
                level,
                scored(group, outlook.deals(), came.closedDeals()),
                outlook.deals().holds(),
                money == null ? Scored.ofPoint(group, 0, got) : scored(group, money, got),
                money == null ? 1 : money.holds());
    }

    private static Scored scored(String group, Outlook.Range range, double outcome) {
        return new Scored(group, range.p10(), range.p50(), range.p90(), outcome, range.atP10(), range.atP90());
    }
}
