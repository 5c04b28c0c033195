package io.salesmanager.forecast.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesmanager.forecast.chance.Trail.Stay;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final int TODAY = 1000;
    private static final Horizon MONTH = new Horizon(0, 30);

    @Test
    void a_chance_counts_deals_that_were_at_the_stage_as_long_and_were_won_in_time() {
        var trails = List.of(
                won(600, 620, 640), // at stage 1 from day 620: after 5 days it took 15 more
                won(600, 620, 690), // too late: after 5 days it took 65 more
                lost(600, 620, 640),
                won(600, 620, 623), // left before it was there for 5 days
                won(200, 220, 240), // more than two years ago
                won(960, 964, 980), // at stage 1 for 5 days on day 969: its 30 days were over yesterday
                open(950, 955), // the same, and still open
                won(975, 980, 990)); // its 30 days are not over: it would make deals look quicker than they are
        var chance = History.of(trails, 2, TODAY, MONTH).chance(open(0, 995), new Stay(1, 995, Trail.OPEN));

        assertThat(chance.trials()).isEqualTo(5);
        assertThat(chance.won()).isEqualTo(2);
    }

    @Test
    void chances_agree_with_a_plain_count_over_many_deals() {
        var random = new SplittableRandom(1);
        var trails = new ArrayList<Trail>();
        for (var i = 0; i < 3_000; i++) {
            trails.add(random(random));
        }
        for (var horizon : List.of(MONTH, new Horizon(20, 50), new Horizon(0, 3))) {
            var history = History.of(trails, 2, TODAY, horizon);
            for (var days = 0; days < 200; days += 7) {
                for (var stage = 0; stage < 2; stage++) {
                    var stay = new Stay(stage, TODAY - days, Trail.OPEN);
                    var chance = history.chance(open(0, 0), stay);
                    var trials = 0;
                    var won = 0;
                    for (var trail : trails) {
                        for (var past : trail.stays()) {
                            var at = past.entered() + days;
                            var isThere = past.stage() == stage && at < past.left() && at < trail.ended();
                            if (isThere && at + horizon.within() <= TODAY && at >= TODAY - horizon.within() - 730) {
                                trials++;
                                won += trail.isWon(at, horizon) ? 1 : 0;
                            }
                        }
                    }
                    assertThat(chance.trials()).isEqualTo(trials);
                    assertThat(chance.won()).isEqualTo(won);
                }
            }
        }
    }

    @Test
    void few_trials_lean_on_those_a_day_younger_and_none_on_all() {
        var trails = new ArrayList<Trail>();
        for (var i = 0; i < 100; i++) {
            trails.add(i < 40 ? won(600, 600, 615) : lost(600, 600, 660));
        }
        trails.add(lost(600, 600, 900));
        var history = History.of(trails, 2, TODAY, MONTH);

        assertThat(chance(history, 1, 0).share()).isCloseTo(40.0 / 101, within(0.03));
        var old = chance(history, 1, 200);
        assertThat(old.trials()).isEqualTo(1);
        assertThat(old.share()).isBetween(0.0, 0.05);
        assertThat(chance(history, 0, 10).share()).isBetween(0.01, 0.4);
    }

    @Test
    void past_periods_use_nothing_that_came_later() {
        var trails = new ArrayList<Trail>();
        for (var day = 0; day < 990; day++) {
            trails.add(day % 2 == 0 ? won(day, day + 5, day + 20) : lost(day, day + 5, day + 20));
        }
        var periods = History.of(trails, 2, TODAY, MONTH).periods(any -> true);

        assertThat(periods).hasSize(8);
        for (var period : periods) {
            // 20 deals are open, of which one in two is won within 20 days
            assertThat(period.expected()).isCloseTo(10, within(1.0));
            assertThat(period.won()).isBetween(9, 11);
            assertThat(period.fresh()).isBetween(4, 6);
        }
    }

    @Test
    void independent_deals_have_next_to_no_common_shift_and_good_and_bad_months_have_one() {
        assertThat(spread(0).shift()).isLessThan(0.25);
        assertThat(spread(1).shift()).isBetween(0.5, 1.5);
    }

    @Test
    void without_history_nothing_is_known_and_nothing_fails() {
        var history = History.of(List.of(), 2, TODAY, MONTH);

        assertThat(history.deals()).isZero();
        assertThat(history.periods(any -> true)).isEmpty();
        assertThat(chance(history, 0, 3)).isEqualTo(new Chance(0.5, 0, 0));
        assertThat(history.spread(any -> true, any -> "").fresh()).isZero();
    }

    /** Deals that last 10 to 40 days; in good and bad months they are won with other shares. */
    private static Spread spread(double shift) {
        var random = new SplittableRandom(5);
        var trails = new ArrayList<Trail>();
        for (var month = 0; month < 33; month++) {
            var odds = Math.exp(shift * (month % 2 == 0 ? 1 : -1));
            for (var i = 0; i < 300; i++) {
                var created = month * 30 - random.nextInt(1, 20);
                var ended = month * 30 + random.nextInt(1, 30);
                var isWon = random.nextDouble() < odds / (1 + odds);
                trails.add(isWon ? won(created, created, ended) : lost(created, created, ended));
            }
        }
        return History.of(trails, 2, 990, new Horizon(0, 30)).spread(any -> true, any -> "");
    }

    private static Chance chance(History history, int stage, int days) {
        return history.chance(open(0, 0), new Stay(stage, TODAY - days, Trail.OPEN));
    }

    private static Trail random(SplittableRandom random) {
        var created = random.nextInt(0, TODAY);
        var moved = created + random.nextInt(0, 60);
        var ended = moved + random.nextInt(0, 90);
        if (ended > TODAY) {
            return moved > TODAY ? trail(created, Trail.OPEN, Trail.OPEN, false) : open(created, moved);
        }
        return random.nextInt(3) == 0 ? won(created, moved, ended) : lost(created, moved, ended);
    }

    private static Trail won(int created, int moved, int ended) {
        return trail(created, moved, ended, true);
    }

    private static Trail lost(int created, int moved, int ended) {
        return trail(created, moved, ended, false);
    }

    private static Trail open(int created, int moved) {
        return trail(created, moved, Trail.OPEN, false);
    }

    private static Trail trail(int created, int moved, int ended, boolean isWon) {
        @Nullable String rep = null;
        var stays = new ArrayList<Stay>();
        stays.add(new Stay(0, created, moved));
        if (moved != Trail.OPEN) {
            stays.add(new Stay(1, moved, Trail.OPEN));
        }
        return new Trail(rep, 0, created, List.copyOf(stays), ended, isWon);
    }
}
