package io.salesmanager.coaching.manager;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.coaching.manager.AnswerRecords.Overridden;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Weeks, trends, overrides and relations, each with too little to tell as well. */
class HabitTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");

    @Test
    void only_weeks_that_are_over_count() {
        var weeks = Weeks.before(NOW, NEW_YORK, 3);
        assertThat(weeks.mondays()).containsExactly(day("2026-10-26"), day("2026-11-02"), day("2026-11-09"));
        assertThat(weeks.indexOf(day("2026-11-15"))).isEqualTo(2);
        assertThat(weeks.indexOf(day("2026-11-16"))).isEqualTo(-1);
        assertThat(weeks.indexOf(day("2026-10-25"))).isEqualTo(-1);
        assertThat(weeks.indexOf(Instant.parse("2026-11-16T03:00:00Z")))
                .as("Sunday evening in New York")
                .isEqualTo(2);
        assertThat(weeks.counted(List.of(day("2026-11-03"), day("2026-11-08"), day("2026-11-17"))))
                .containsExactly(0, 2, 0);
    }

    @Test
    void weeks_before_anything_was_recorded_are_no_zeros() {
        var weeks = Weeks.before(NOW, NEW_YORK, 26).since(day("2026-11-05"));
        assertThat(weeks.mondays()).containsExactly(day("2026-11-02"), day("2026-11-09"));
        assertThat(weeks.since(day("2027-01-01")).count()).isZero();
    }

    @Test
    void fewer_than_six_weeks_say_so_and_have_no_limits() {
        var habit = habit(1, 2, 0, 3, 1);
        assertThat(habit.trend()).isEqualTo("5 whole weeks are known: a trend needs 6.");
        assertThat(habit.high()).isNull();
        assertThat(habit.mean()).isEqualTo(1.4);
        assertThat(habit().trend()).isEqualTo("No whole week has passed since this is recorded.");
    }

    @Test
    void usual_movement_is_no_change() {
        var habit = habit(2, 3, 1, 2, 4, 2, 3, 1);
        assertThat(habit.trend()).isEqualTo("No change: 8 weeks vary by what is usual for them.");
        assertThat(habit.low()).isZero();
        assertThat(habit.weeks()).noneMatch(Habit.InWeek::unusual);
        assertThat(habit(0, 0, 0, 0, 0, 0).trend()).isEqualTo("None in 6 weeks.");
    }

    @Test
    void a_week_outside_of_what_is_usual_is_named() {
        var habit = habit(2, 2, 3, 2, 2, 3, 2, 2, 3, 12);
        assertThat(habit.trend()).startsWith("The week of 2026-11-09 is above what is usual");
        assertThat(habit.weeks().get(9).unusual()).isTrue();
    }

    @Test
    void a_lasting_change_is_told_with_its_first_week() {
        var habit = habit(1, 2, 1, 2, 1, 2, 1, 2, 4, 5, 4, 5, 4, 5, 4, 5);
        assertThat(habit.trend()).startsWith("A change: the 8 weeks from 2026-09-21 all lie above the mean of 3.0");
    }

    @Test
    void one_deal_kept_against_advice_shows_nothing() {
        var outcomes = OverrideOutcomes.of(
                List.of(overridden("o-1", Verdict.DISQUALIFY, Verdict.QUALIFY, true)), new Proportion(31, 100));
        assertThat(outcomes.words())
                .isEqualTo(
                        "1 kept against the advice to stop; too few to say who was right: 1 closed since, 5 are needed.");
        assertThat(outcomes.keptWon()).isEqualTo(1);
        assertThat(outcomes.otherClosed()).as("without the one that was kept").isEqualTo(99);
    }

    @Test
    void who_was_right_is_told_where_chance_does_not_explain_it() {
        assertThat(words(kept(20, 0), new Proportion(60, 220))).contains("the rules were more often right");
        assertThat(words(kept(20, 18), new Proportion(80, 220))).contains("keeping them was right");
        assertThat(words(kept(20, 6), new Proportion(66, 220))).contains("no difference beyond chance");
    }

    @Test
    void a_stopped_deal_proves_nobody_right() {
        var stopped = List.of(overridden("o-1", Verdict.QUALIFY, Verdict.DISQUALIFY, false));
        assertThat(words(stopped, new Proportion(10, 100)))
                .isEqualTo(
                        "No deal was kept against the advice to stop, so nothing shows who was right."
                                + " 1 stopped against the advice to go on: a deal that was stopped is not won, whoever was right.");
    }

    @Test
    void a_handful_of_managers_says_nothing_of_coaching_and_results() {
        var relation = Relation.of(pairs(7));
        assertThat(relation.words()).startsWith("Too few managers to say: 7 have both figures, and some 30 are needed");
        assertThat(relation.rho()).isNull();
    }

    @Test
    void of_many_managers_a_relation_is_told_and_not_called_an_effect() {
        assertThat(Relation.of(pairs(40)).words())
                .contains("a larger share afterwards")
                .contains("not an effect");
        var mixed = IntStream.range(0, 40)
                .mapToObj(i -> new Relation.Pair(i % 7, i * 37 % 40))
                .toList();
        assertThat(Relation.of(mixed).words()).startsWith("No relation beyond chance over 40 managers");
    }

    private static List<Relation.Pair> pairs(int managers) {
        return IntStream.range(0, managers)
                .mapToObj(i -> new Relation.Pair(i, i % 2 == 0 ? i : i + 2))
                .toList();
    }

    private static List<Overridden> kept(int deals, int won) {
        var kept = new ArrayList<Overridden>();
        for (var deal = 0; deal < deals; deal++) {
            kept.add(overridden("o-" + deal, Verdict.ARCHIVE, Verdict.QUALIFY, deal < won));
        }
        return kept;
    }

    private static String words(List<Overridden> overrides, Proportion all) {
        return OverrideOutcomes.of(overrides, all).words();
    }

    private static Overridden overridden(String deal, Verdict decided, Verdict said, boolean won) {
        return new Overridden(deal, decided, said, won);
    }

    private static Habit habit(int... values) {
        var weeks = Weeks.before(NOW, NEW_YORK, values.length);
        return Habit.of(
                "overrides",
                "Overrides",
                "overrides a week",
                "answers",
                weeks,
                Arrays.stream(values).asDoubleStream().toArray());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
