package io.salesmanager.forecast.answer;

import io.salesmanager.forecast.figure.Forecaster;
import io.salesmanager.forecast.figure.Outlook;
import io.salesmanager.forecast.figure.Prospect;
import io.salesmanager.forecast.figure.Question;
import io.salesmanager.forecast.kept.Bias;
import io.salesmanager.forecast.kept.Unit;
import io.salesmanager.inspection.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The company, each team and each rep, all by one count: hundreds of groups are forecast without looking at all deals for each. */
public final class Everyone {
    private static final int[] NONE = {};

    private final Company company;
    private final String rulebook;
    private final Function<LocalDate, Map<String, Bias>> biases;
    /** The places of the deals of each rep among all deals, in order. */
    private final Map<String, int[]> byRep;

    private final Map<Unit, Group> groups = new LinkedHashMap<>();

    /** What was forecast for one group, before it is put into words. */
    public record Made(Unit unit, Period period, LocalDate asOf, Outlook outlook, String rulebook) {}

    private record Group(Asked asked, List<Prospect> deals) {}

    /**
     * @param biases of reps, as they were known on a day
     * @param ofReps whether single reps are forecast
     */
    Everyone(Company company, String rulebook, Function<LocalDate, Map<String, Bias>> biases, boolean ofReps) {
        this.company = company;
        this.rulebook = rulebook;
        this.biases = biases;
        var deals = company.prospects().deals();
        byRep = byRep(deals);
        var everybody = Asked.everybody();
        groups.put(everybody.unit(), new Group(everybody, deals));
        Map<String, List<int[]>> byTeam = new HashMap<>();
        byRep.forEach((rep, own) -> byTeam.computeIfAbsent(company.teamOf(rep), team -> new ArrayList<>())
                .add(own));
        company.count().teams().keySet().stream().sorted().forEach(team -> {
            var own = byTeam.getOrDefault(team, List.of()).stream()
                    .flatMapToInt(Arrays::stream)
                    .sorted()
                    .toArray();
            groups.put(Unit.team(team), group(Asked.ofTeam(team, company::teamOf), own));
        });
        if (ofReps) {
            company.count().reps().keySet().stream()
                    .sorted()
                    .forEach(rep -> groups.put(Unit.rep(rep), group(Asked.ofRep(rep), byRep.getOrDefault(rep, NONE))));
        }
    }

    private static Map<String, int[]> byRep(List<Prospect> deals) {
        Map<String, IntStream.Builder> places = new HashMap<>();
        for (var i = 0; i < deals.size(); i++) {
            var rep = deals.get(i).trail().rep();
            if (rep != null) {
                places.computeIfAbsent(rep, each -> IntStream.builder()).add(i);
            }
        }
        Map<String, int[]> byRep = new HashMap<>();
        places.forEach((rep, own) -> byRep.put(rep, own.build().toArray()));
        return byRep;
    }

    private Group group(Asked asked, int[] places) {
        var all = company.prospects().deals();
        return new Group(asked, Arrays.stream(places).mapToObj(all::get).toList());
    }

    /** The day where the company is. */
    public LocalDate today() {
        return company.count().today();
    }

    /** When a day begins where the company is. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(company.count().playbook().calendar().zone()).toInstant();
    }

    /** How many deals were there at the end of a day. */
    public int dealsOn(LocalDate day) {
        var last = day.toEpochDay();
        return (int) company.prospects().deals().stream()
                .filter(deal -> deal.trail().created() <= last)
                .count();
    }

    /**
     * Forecasts of each of these periods; without those who have nothing to forecast, and none where the history is too short.
     * Nothing that happened after {@code asOf} is used.
     */
    public List<Made> forecast(List<Period> periods, LocalDate asOf) {
        var factors = Forecasts.factors(biases.apply(asOf));
        var made = new ArrayList<Made>();
        for (var period : periods) {
            var everybody = question(period, asOf, Asked.everybody(), factors);
            var history = company.learned().historyOnce(asOf, everybody.horizon());
            if (!Enough.isThere(history)) {
                continue;
            }
            var quickWins = Forecaster.quickWins(company.prospects().deals(), everybody);
            groups.forEach((unit, group) -> {
                var outlook = Forecaster.ofOwn(
                        group.deals(), quickWins, question(period, asOf, group.asked(), factors), history);
                if (!outlook.isEmpty()) {
                    made.add(new Made(unit, period, asOf, outlook, rulebook));
                }
            });
        }
        return made;
    }

    private Question question(Period period, LocalDate asOf, Asked asked, Map<String, Double> factors) {
        return Forecasts.question(period, asOf, asked, factors, Map.of(), rulebook);
    }

    /** What a group closed in a period that is over. */
    public Outlook ended(Unit unit, Period period) {
        var group = groups.getOrDefault(unit, gone(unit));
        return Forecaster.ended(
                group.deals(), Forecasts.question(period, period.to(), group.asked(), Map.of(), Map.of(), ""));
    }

    /** A rep who left still has deals; a team that is no more has none. */
    private Group gone(Unit unit) {
        return switch (unit.kind()) {
            case REP -> group(Asked.ofRep(unit.id()), byRep.getOrDefault(unit.id(), NONE));
            case TEAM, COMPANY -> group(Asked.ofTeam(unit.id(), company::teamOf), NONE);
        };
    }
}
