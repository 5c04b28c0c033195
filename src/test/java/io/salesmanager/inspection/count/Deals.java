package io.salesmanager.inspection.count;

import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Purpose;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Deals with what happened to them, written short. */
@NullUnmarked
public final class Deals {
    private Deals() {}

    /** Nothing is known of what happened. */
    public static OpportunityHistory deal(Object... namesAndValues) {
        return Known.deal(namesAndValues);
    }

    /** @param stages such as {@code 2026-06-01 Proposal}, at noon in Greenwich */
    public static OpportunityHistory with(OpportunityHistory deal, List<Activity> touches, String... stages) {
        var changes = new ArrayList<StageChange>();
        for (var stage : stages) {
            changes.add(new StageChange(null, stage.substring(11), noon(stage.substring(0, 10)), null));
        }
        return deal.withStreams(touches, changes, null, null, null);
    }

    /** Calls at noon in Greenwich. */
    public static List<Activity> calls(String... days) {
        return Arrays.stream(days)
                .map(day -> touch(Activity.Type.CALL, noon(day)))
                .toList();
    }

    public static Activity touch(Activity.Type type, Instant at) {
        return new Activity(
                null, type, Activity.Direction.OUTBOUND, null, at, null, null, null, null, Purpose.DISCOVERY);
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
    }
}
