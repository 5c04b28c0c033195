package io.salesmanager.forecast.figure;

import io.salesmanager.forecast.chance.History;
import io.salesmanager.forecast.chance.Spread;
import io.salesmanager.forecast.figure.Outlook.Money;
import io.salesmanager.forecast.figure.Outlook.Range;
import io.salesmanager.forecast.figure.Outlook.Rated;
import io.salesmanager.forecast.simulate.NewBusiness;
import io.salesmanager.forecast.simulate.NewBusiness.Prize;
import io.salesmanager.forecast.simulate.Runs;
import io.salesmanager.forecast.simulate.Simulation;
import io.salesmanager.forecast.simulate.Stake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers one question from all deals, as a pure function. */
public final class Forecaster {
    private static final double LOWEST_CHANCE = 0.001;
    private static final double HIGHEST_CHANCE = 0.99;
    private static final double P10 = 0.1;
    private static final double P90 = 0.9;

    /** With fewer wins of its own, a group's new business is paid as everybody's. */
    private static final int FEWEST_PRIZES = 20;

    private static final int MOST_PRIZES = 2_000;
    private static final int PRIZE_DAYS = 730;

    private final Iterable<Prospect> prospects;
    private final Question question;
    private final TreeMap<String, Sum> sums = new TreeMap<>();
    private final List<Rated> rated = new ArrayList<>();
    private final List<Prospect> ownWins = new ArrayList<>();
    private final List<Prospect> otherWins = new ArrayList<>();
    private int closedDeals;
    private int unplaced;
    private int withoutAmount;

    private static final class Sum {
        private double closed;
        private int closedDeals;
        private double open;
        private int openDeals;
        private double commit;
        private double bestCase;
    }

    private Forecaster(Iterable<Prospect> prospects, Question question) {
        this.prospects = prospects;
        this.question = question;
    }

    /**
     * @param prospects all deals of the company, whoever asks
     * @param history of the same deals, day and horizon; not used where the period is over
     */
    public static Outlook of(Iterable<Prospect> prospects, Question question, History history) {
        var forecaster = new Forecaster(prospects, question);
        forecaster.look(history);
        return forecaster.outlook(history.spread(question.of(), question.peerGroup()));
    }

    /**
     * The same where the deals of the group are known.
     *
     * @param own the deals that the question is of, in the order of all deals
     * @param quickWins {@link #quickWins} of all deals
     */
    public static Outlook ofOwn(List<Prospect> own, List<Prospect> quickWins, Question question, History history) {
        var forecaster = new Forecaster(own, question);
        own.forEach(prospect -> forecaster.lookAtOwn(prospect, history));
        if (forecaster.ownWins.size() < FEWEST_PRIZES) {
            quickWins.stream()
                    .filter(win -> !question.of().test(win.trail().rep()))
                    .forEach(forecaster.otherWins::add);
        }
        return forecaster.outlook(history.spread(question.of(), question.peerGroup()));
    }

    /** A period that is over: what it ended with. */
    public static Outlook ended(Iterable<Prospect> prospects, Question question) {
        var forecaster = new Forecaster(prospects, question);
        forecaster.lookBack();
        return forecaster.outlook(Spread.NONE);
    }

    private void lookBack() {
        for (var prospect : prospects) {
            if (question.of().test(prospect.trail().rep())) {
                close(prospect);
            }
        }
    }

    private void look(History history) {
        for (var prospect : prospects) {
            if (question.of().test(prospect.trail().rep())) {
                lookAtOwn(prospect, history);
            } else if (isQuickWin(prospect, question)) {
                otherWins.add(prospect);
            }
        }
    }

    private void lookAtOwn(Prospect prospect, History history) {
        var trail = prospect.trail();
        close(prospect);
        if (trail.created() <= question.day() && trail.ended() > question.day()) {
            rate(prospect, history);
        }
        if (isQuickWin(prospect, question)) {
            ownWins.add(prospect);
        }
    }

    /** Whether it tells what deals bring that are created and won within the horizon. */
    private static boolean isQuickWin(Prospect prospect, Question question) {
        var trail = prospect.trail();
        return trail.won()
                && trail.ended() <= question.day()
                && trail.ended() > question.day() - PRIZE_DAYS
                && prospect.hasAmount()
                && trail.ended() - trail.created() <= question.horizon().within();
    }

    /** Of all deals, those that tell what new business brings by this question's day and horizon. */
    public static List<Prospect> quickWins(List<Prospect> all, Question question) {
        return all.stream().filter(deal -> isQuickWin(deal, question)).toList();
    }

    private void close(Prospect prospect) {
        var trail = prospect.trail();
        if (!trail.won()
                || trail.ended() < question.from()
                || trail.ended() > Math.min(question.to(), question.day())) {
            return;
        }
        closedDeals++;
        if (prospect.hasAmount()) {
            var sum = sum(prospect.currency());
            sum.closed += prospect.amount();
            sum.closedDeals++;
        }
    }

    private void rate(Prospect prospect, History history) {
        var trail = prospect.trail();
        var stay = trail.at(question.day());
        if (stay == null) {
            unplaced++;
            return;
        }
        var chance = history.chance(trail, stay);
        var correction = trail.rep() == null ? 1 : question.corrections().getOrDefault(trail.rep(), 1.0);
        var share = Math.max(LOWEST_CHANCE, Math.min(HIGHEST_CHANCE, chance.share() * correction));
        rated.add(new Rated(prospect, stay, question.day() - stay.entered(), chance, share));
        if (!prospect.hasAmount()) {
            withoutAmount++;
            return;
        }
        var sum = sum(prospect.currency());
        sum.open += prospect.amount();
        sum.openDeals++;
        if ("COMMIT".equals(prospect.category())) {
            sum.commit += prospect.amount();
        } else if ("BEST_CASE".equals(prospect.category())) {
            sum.bestCase += prospect.amount();
        }
    }

    private Sum sum(String currency) {
        return sums.computeIfAbsent(currency, each -> new Sum());
    }

    private Outlook outlook(Spread spread) {
        var wins = ownWins.size() < FEWEST_PRIZES ? joined() : ownWins;
        var currencies = new TreeSet<>(sums.keySet());
        if (spread.fresh() > 0) {
            wins.forEach(win -> currencies.add(win.currency()));
        }
        var names = List.copyOf(currencies);
        var simulation = Simulation.of(
                rated.stream()
                        .map(each -> new Stake(
                                each.share(),
                                Math.max(0, names.indexOf(each.prospect().currency())),
                                each.prospect().hasAmount() ? each.prospect().amount() : 0))
                        .toList(),
                Math.max(1, names.size()),
                spread.shift(),
                new NewBusiness(spread.fresh(), spread.freshSpread(), prizes(wins, names)),
                question.seed());
        var money = new ArrayList<Money>();
        for (var i = 0; i < names.size(); i++) {
            var sum = sum(names.get(i));
            money.add(new Money(
                    names.get(i),
                    sum.closed,
                    sum.closedDeals,
                    sum.open,
                    sum.openDeals,
                    range(simulation.purse(i), sum.closed),
                    sum.closed + sum.commit,
                    sum.closed + sum.commit + sum.bestCase,
                    reached(simulation.purse(i), question.goals().get(names.get(i)), sum.closed)));
        }
        rated.sort(Comparator.comparingDouble((Rated each) -> -each.expected())
                .thenComparing(each -> each.prospect().id()));
        return new Outlook(
                List.copyOf(money),
                range(simulation.deals(), closedDeals),
                closedDeals,
                List.copyOf(rated),
                unplaced,
                withoutAmount,
                spread.fresh(),
                spread);
    }

    private List<Prospect> joined() {
        var all = new ArrayList<>(ownWins);
        all.addAll(otherWins);
        return all;
    }

    /** At most 2,000 of them, evenly chosen. */
    private static List<Prize> prizes(List<Prospect> wins, List<String> currencies) {
        var step = Math.max(1, wins.size() / MOST_PRIZES);
        var prizes = new ArrayList<Prize>();
        for (var i = 0; i < wins.size(); i += step) {
            var place = currencies.indexOf(wins.get(i).currency());
            if (place >= 0) {
                prizes.add(new Prize(place, wins.get(i).amount()));
            }
        }
        return prizes;
    }

    private static @Nullable Double reached(Runs runs, @Nullable Double goal, double closed) {
        return goal == null ? null : Double.valueOf(runs.shareFrom(goal - closed));
    }

    private static Range range(Runs runs, double closed) {
        var low = runs.quantile(P10);
        var high = runs.quantile(P90);
        return new Range(
                closed + low,
                closed + runs.quantile(0.5),
                closed + high,
                closed + runs.mean(),
                runs.shareOf(low, high),
                runs.partWithin(low, P10, P90),
                runs.partWithin(high, P10, P90));
    }
}
