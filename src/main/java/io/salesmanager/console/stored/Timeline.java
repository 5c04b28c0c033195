package io.salesmanager.console.stored;

import io.salesmanager.console.DealView.Moment;
import io.salesmanager.console.DealView.Moment.Kind;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened to a deal, the latest first. */
final class Timeline {
    private static final int MOST = 200;

    private Timeline() {}

    static List<Moment> of(OpportunityHistory deal) {
        var moments = new ArrayList<Moment>();
        for (var activity : known(deal.activities())) {
            moments.add(new Moment(activity.happened(), Kind.ACTIVITY, words(activity), activity.subject()));
        }
        for (var change : known(deal.stageHistory())) {
            moments.add(new Moment(change.happened(), Kind.STAGE, words(change), null));
        }
        for (var change : known(deal.fieldChanges())) {
            var kind = change.field().equals("closeDate") ? Kind.CLOSE_DATE : Kind.FIELD;
            moments.add(new Moment(change.happened(), kind, words(change), null));
        }
        moments.sort(Comparator.comparing(Moment::at).reversed());
        return List.copyOf(moments.subList(0, Math.min(MOST, moments.size())));
    }

    private static String words(Activity activity) {
        var words = new StringBuilder(lower(activity.type().name()));
        words.setCharAt(0, Character.toUpperCase(words.charAt(0)));
        if (activity.direction() == Activity.Direction.INBOUND) {
            words.append(" from the buyer");
        }
        var outcome = activity.outcome();
        return outcome == null || outcome == Activity.Outcome.UNKNOWN
                ? words.toString()
                : words + ", " + lower(outcome.name());
    }

    private static String words(StageChange change) {
        return change.from() == null ? "Entered " + change.to() : change.from() + " to " + change.to();
    }

    private static String words(FieldChange change) {
        return "%s: %s to %s".formatted(change.field(), shown(change.from()), shown(change.to()));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "empty" : value;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <E> List<E> known(@Nullable List<E> events) {
        return events == null ? List.of() : events;
    }
}
