package io.salesmanager.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.source.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class DialsTest {
    private static final List<String> LINES = List.of("Platform", "Security");
    private static final List<String> STAGES = List.of("Qualification", "Proposal");
    private static final List<Motion> MOTIONS = List.of(Motion.NEW_BUSINESS, Motion.RENEWAL);
    private static final List<String> SEGMENTS = List.of("smb", "enterprise");

    @Test
    void the_row_that_wins_covers_the_deal_and_none_that_covers_it_is_more_specific() {
        for (var seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            var rows = rows(random);
            var deal = scope(random, 0.2);

            var row = new Dials(rows).at(deal).row(0);

            assertThat(row.scope().covers(deal)).isTrue();
            assertThat(rows.stream().filter(each -> each.scope().covers(deal)))
                    .as("deal %s of rows %s", deal, rows)
                    .allMatch(each -> named(each.scope()) < named(row.scope())
                            || each.equals(row)
                            || (named(each.scope()) == named(row.scope()) && goesAfter(each.scope(), row.scope())));
        }
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var rows = rows(random);
            var deal = scope(random, 0.2);
            var straight = new Dials(rows).at(deal).row(0);
            Collections.shuffle(rows, random);

            assertThat(new Dials(rows).at(deal).row(0)).isEqualTo(straight);
        }
    }

    @Test
    void line_counts_before_stage_before_motion_before_segment() {
        var rows = List.of(
                row(Scope.ANY, 0),
                row(new Scope(null, null, null, "smb"), 1),
                row(new Scope(null, null, Motion.RENEWAL, null), 2),
                row(new Scope(null, "Proposal", null, null), 3),
                row(new Scope("Platform", null, null, null), 4),
                row(new Scope(null, null, Motion.RENEWAL, "smb"), 5));
        var dials = new Dials(rows);

        assertThat(dials.at(new Scope(null, null, null, "smb")).value("d")).isEqualTo(1);
        assertThat(dials.at(new Scope("Platform", "Proposal", Motion.NEW_BUSINESS, "smb"))
                        .value("d"))
                .isEqualTo(4);
        assertThat(dials.at(new Scope("Platform", "Proposal", Motion.RENEWAL, "smb"))
                        .value("d"))
                .isEqualTo(5);
        assertThat(dials.at(new Scope("Security", "Proposal", Motion.NEW_BUSINESS, null))
                        .value("d"))
                .isEqualTo(3);
    }

    @Test
    void what_is_not_known_of_a_deal_is_covered_by_general_rows_alone() {
        var dials = new Dials(List.of(row(Scope.ANY, 0), row(new Scope(null, null, null, "smb"), 1)));

        assertThat(dials.at(Scope.ANY).value("d")).isZero();
    }

    private static List<DialRow> rows(Random random) {
        var scopes = new HashSet<>(List.of(Scope.ANY));
        for (var i = random.nextInt(12); i > 0; i--) {
            scopes.add(scope(random, 0.6));
        }
        var rows = new ArrayList<DialRow>();
        scopes.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(scope -> rows.add(row(scope, rows.size())));
        return rows;
    }

    private static DialRow row(Scope scope, double value) {
        return new DialRow("d", scope, value, "days", 0, 100, "own", new Location("dials.csv", 2, 6));
    }

    private static Scope scope(Random random, double unnamed) {
        return new Scope(
                some(LINES, random, unnamed),
                some(STAGES, random, unnamed),
                some(MOTIONS, random, unnamed),
                some(SEGMENTS, random, unnamed));
    }

    private static <V> V some(List<V> values, Random random, double unnamed) {
        return random.nextDouble() < unnamed ? null : values.get(random.nextInt(values.size()));
    }

    private static long named(Scope scope) {
        return parts(scope).filter(part -> part).count();
    }

    /** Whether {@code a} names its first part after {@code b} does, where they differ. */
    private static boolean goesAfter(Scope a, Scope b) {
        var left = parts(a).toList();
        var right = parts(b).toList();
        for (var i = 0; i < left.size(); i++) {
            if (!left.get(i).equals(right.get(i))) {
                return right.get(i);
            }
        }
        return false;
    }

    private static Stream<Boolean> parts(Scope scope) {
        return Stream.of(
                scope.productLine() != null, scope.stage() != null, scope.motion() != null, scope.segment() != null);
    }
}
