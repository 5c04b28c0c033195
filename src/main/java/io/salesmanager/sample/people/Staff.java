package io.salesmanager.sample.people;

import static io.salesmanager.sales.history.Answers.Employment.EMPLOYEE;
import static io.salesmanager.sales.history.Answers.Employment.FRACTIONAL;
import static io.salesmanager.sales.history.Answers.Employment.FREELANCE;

import io.salesmanager.playbook.Motion;
import io.salesmanager.sales.history.Answers.Employment;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sample.market.Region;
import io.salesmanager.sample.setting.Dice;
import io.salesmanager.sample.setting.Ids;
import io.salesmanager.sample.setting.Names;
import io.salesmanager.sample.setting.OfficeHours;
import io.salesmanager.sample.setting.SampleOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hires the reps: employed, freelance and fractional, some of them new. */
public final class Staff {
    private static final int REPS = 60;
    private static final int REPS_A_TERRITORY_OF_CUSTOMERS = 5;
    private static final int CORE_PER_TEAM = 3;
    private static final double QUARTER_QUOTA = 340_000;
    private static final List<String> SOURCES = List.of("referral", "agency", "job board", "graduates");

    private final SampleOptions options;
    private final Names names;
    private final Dice dice;
    private final Training training;

    public Staff(SampleOptions options, Names names, Dice dice) {
        this.options = options;
        this.names = names;
        this.dice = dice;
        this.training = new Training(options.lastDay(), dice.another());
    }

    public List<Seller> hire(Organisation organisation) {
        var teams = organisation.teams();
        var sellers = new ArrayList<Seller>();
        var before = -1;
        var place = 0;
        for (var i = 0; i < REPS; i++) {
            var index = i * teams.size() / REPS;
            place = index == before ? place + 1 : 0;
            before = index;
            var team = teams.get(index);
            sellers.add(hire(i + 1, team, organisation.region(team), place < CORE_PER_TEAM));
        }
        return sellers;
    }

    private Seller hire(int number, SampleTeam team, Region region, boolean core) {
        var employment = core ? EMPLOYEE : dice.pick(List.of(EMPLOYEE, FREELANCE, FRACTIONAL), 0.5, 0.3, 0.2);
        var isNew = !core && dice.chance(0.2);
        var hired = OfficeHours.workday(
                isNew
                        ? options.lastDay().minusDays(dice.between(40, 300))
                        : options.firstDay().minusDays(dice.between(60, 2500)));
        var workload = workload(employment);
        var certificates = training.certificates(hired);
        var quizzes = training.quizzes(hired, certificates);
        var rep = new RepHistory(
                Ids.of("r-", 2, number),
                names.person(),
                "Account Executive",
                employment,
                hired,
                SOURCES.get(number % SOURCES.size()),
                team.id(),
                List.of(team.managerId(), team.directorId()),
                team.region(),
                team.division(),
                number % REPS_A_TERRITORY_OF_CUSTOMERS == 0 ? Motion.EXPANSION : Motion.NEW_BUSINESS,
                hired,
                capacity(employment),
                forecastBias(),
                null,
                quotas(workload, hired),
                certificates,
                quizzes,
                training.coaching(team, hired),
                training.approvals(hired, certificates, quizzes),
                null);
        return new Seller(rep, team, region, workload, isNew ? hired.plusDays(14) : options.firstDay(), core);
    }

    private static double workload(Employment employment) {
        return switch (employment) {
            case FREELANCE -> 0.7;
            case FRACTIONAL -> 0.4;
            case EMPLOYEE, UNKNOWN -> 1.0;
        };
    }

    /** Selling hours a week. */
    private double capacity(Employment employment) {
        return switch (employment) {
            case FREELANCE -> dice.between(22, 30);
            case FRACTIONAL -> dice.between(8, 16);
            case EMPLOYEE, UNKNOWN -> dice.between(32, 38);
        };
    }

    private @Nullable Double forecastBias() {
        return dice.chance(0.15) ? null : Math.round(dice.around(0.05, 0.12) * 100) / 100.0;
    }

    /** One for each quarter of the calendar since the rep came. */
    private List<Quota> quotas(double workload, LocalDate hired) {
        var quotas = new ArrayList<Quota>();
        var day = options.firstDay();
        var quarter = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        var amount = Math.round(QUARTER_QUOTA * workload * options.size() * dice.between(0.9, 1.1) / 5000) * 5000;
        while (!quarter.isAfter(options.lastDay())) {
            var last = quarter.plusMonths(3).minusDays(1);
            if (last.isAfter(hired)) {
                quotas.add(new Quota(quarter, last, BigDecimal.valueOf(Math.max(amount, 5000)), "EUR"));
            }
            quarter = quarter.plusMonths(3);
        }
        return List.copyOf(quotas);
    }
}
