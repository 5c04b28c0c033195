package io.salesmanager.forecast.answer;

import io.salesmanager.forecast.answer.ForecastAnswer.Correction;
import io.salesmanager.forecast.answer.ForecastAnswer.Deals;
import io.salesmanager.forecast.answer.ForecastAnswer.Money;
import io.salesmanager.forecast.answer.ForecastAnswer.Past;
import io.salesmanager.forecast.answer.ForecastAnswer.Prospect;
import io.salesmanager.forecast.answer.ForecastAnswer.Range;
import io.salesmanager.forecast.chance.History;
import io.salesmanager.forecast.figure.Forecaster;
import io.salesmanager.forecast.figure.Outlook;
import io.salesmanager.forecast.figure.Outlook.Rated;
import io.salesmanager.forecast.figure.Question;
import io.salesmanager.forecast.kept.Bias;
import io.salesmanager.forecast.simulate.Simulation;
import io.salesmanager.sales.history.RepHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the answer of one question. */
final class Answering {
    private static final double CENTS = 100;

    private Answering() {}

    /** Finds what the deals are called that are shown. */
    interface Naming {
        Map<String, DealNames.Called> of(List<Rated> deals);
    }

    static ForecastAnswer answer(
            Question question,
            Asked asked,
            Company company,
            Map<String, Bias> biases,
            Goals goals,
            Naming naming,
            boolean isPast,
            String rulebook,
            int shown) {
        var deals = company.prospects().deals();
        var history = question.isOpen() ? company.history(question) : null;
        var outlook = history == null ? Forecaster.ended(deals, question) : Forecaster.of(deals, question, history);
        var words = new Words(question, outlook, history);
        var hasRange = history == null || Enough.isThere(history);
        var named = hasRange
                ? outlook.prospects()
                        .subList(0, Math.min(shown, outlook.prospects().size()))
                : List.<Rated>of();
        var called = naming.of(named);
        var against = goals.of(outlook, hasRange && history != null);
        return new ForecastAnswer(
                question.period(),
                question.asOf(),
                company.count().asOf(),
                asked.rep(),
                asked.team(),
                rulebook,
                words.sentence(hasRange),
                words.notes(hasRange, isPast, against.isEmpty(), goals.isNobody()),
                new Deals(
                        outlook.closedDeals(),
                        outlook.prospects().size() + outlook.unplaced(),
                        hasRange ? range(outlook.deals()) : null),
                outlook.money().stream().map(money -> money(money, hasRange)).toList(),
                against,
                history(outlook, history, question, words),
                corrections(biases, company),
                named.stream()
                        .map(rated -> prospect(
                                rated,
                                called.getOrDefault(rated.prospect().id(), DealNames.Called.NOTHING),
                                company,
                                words))
                        .toList(),
                hasRange ? Math.max(0, outlook.prospects().size() - shown) : 0);
    }

    private static Money money(Outlook.Money money, boolean hasRange) {
        return new Money(
                money.currency().isEmpty() ? null : money.currency(),
                money.closed(),
                money.closedDeals(),
                money.open(),
                money.openDeals(),
                money.commit(),
                money.bestCase(),
                hasRange ? range(money.range()) : null);
    }

    private static Range range(Outlook.Range range) {
        return new Range(
                rounded(range.p10()),
                rounded(range.p50()),
                rounded(range.p90()),
                rounded(range.mean()),
                rounded(range.holds()));
    }

    private static ForecastAnswer.History history(
            Outlook outlook, @Nullable History history, Question question, Words words) {
        if (history == null) {
            return new ForecastAnswer.History(0, 0, 0, null, List.of(), 0, 0, words.fresh(), 0);
        }
        return new ForecastAnswer.History(
                history.deals(),
                history.won(),
                history.notWon(),
                history.deals() == 0 || history.first() == Integer.MAX_VALUE
                        ? null
                        : LocalDate.ofEpochDay(history.first()),
                past(history, question),
                rounded(outlook.spread().shift()),
                rounded(outlook.expectedFresh()),
                words.fresh(),
                Simulation.RUNS);
    }

    private static List<Past> past(History history, Question question) {
        var days = history.daysBefore();
        var tallies = history.periods(question.of());
        var past = new ArrayList<Past>();
        for (var i = 0; i < days.size(); i++) {
            var before = LocalDate.ofEpochDay(days.get(i));
            var tally = tallies.get(i);
            past.add(new Past(
                    before,
                    before.plusDays(question.horizon().after() + 1L),
                    before.plusDays(question.horizon().within()),
                    rounded(tally.expected()),
                    tally.won(),
                    tally.fresh()));
        }
        return List.copyOf(past);
    }

    private static List<Correction> corrections(Map<String, Bias> biases, Company company) {
        return biases.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(of -> {
                    var name = company.count()
                            .rep(of.getKey())
                            .map(RepHistory::name)
                            .orElse(null);
                    var bias = of.getValue();
                    return new Correction(
                            of.getKey(),
                            name,
                            rounded(bias.factor()),
                            bias.months(),
                            rounded(bias.expected()),
                            (int) bias.won(),
                            Words.ofBias(name == null ? of.getKey() : name, bias));
                })
                .toList();
    }

    private static Prospect prospect(Rated rated, DealNames.Called called, Company company, Words words) {
        var deal = rated.prospect();
        var stage = company.prospects().stage(rated.stay().stage());
        return new Prospect(
                deal.id(),
                called.name(),
                called.account(),
                deal.trail().rep(),
                company.count().rep(deal.trail().rep()).map(RepHistory::name).orElse(null),
                stage,
                rated.daysInStage(),
                Double.isNaN(deal.amount()) ? null : deal.amount(),
                deal.currency().isEmpty() ? null : deal.currency(),
                deal.category(),
                rated.share(),
                rated.chance().won(),
                rated.chance().trials(),
                words.because(rated, stage),
                words.note(rated));
    }

    private static double rounded(double value) {
        return Math.round(value * CENTS) / CENTS;
    }
}
