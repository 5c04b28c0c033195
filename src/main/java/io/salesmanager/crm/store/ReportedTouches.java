package io.salesmanager.crm.store;

import io.salesmanager.crm.Change;
import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Touches that reps reported here. The CRM mostly tells of them too, with another id: of the same deal, channel and day they are one
 * touch, and the CRM's record stays. One for one, so that of two calls of a day of which one was reported both count.
 */
@ApplicationScoped
class ReportedTouches {
    private static final String MARK = "day-";

    private final Database database;
    private final PlaybookSource playbooks;

    ReportedTouches(Database database, PlaybookSource playbooks) {
        this.database = database;
        this.playbooks = playbooks;
    }

    /** The touch under an id that tells who reported it, and on which decision. */
    static Activity of(String decision, Activity touch) {
        return new Activity(
                MARK + decision,
                touch.type(),
                touch.direction(),
                touch.outcome(),
                touch.happened(),
                touch.recorded(),
                touch.contactId(),
                touch.minutes(),
                touch.subject(),
                touch.purpose());
    }

    /** Takes away those of which the CRM tells now for the first time. */
    void giveWay(Map<String, List<Activity>> stored, List<Told<Activity>> told, List<Change> changes) {
        Map<String, List<Activity>> left = new HashMap<>();
        stored.forEach((deal, activities) -> {
            var reported =
                    activities.stream().filter(ReportedTouches::isReported).toList();
            if (!reported.isEmpty()) {
                left.put(deal, new ArrayList<>(reported));
            }
        });
        if (left.isEmpty()) {
            return;
        }
        var gone = new ArrayList<@Nullable Object[]>();
        for (var i = 0; i < told.size(); i++) {
            var deal = told.get(i).of();
            var touch = told.get(i).event();
            var here = left.get(deal);
            if (here == null || changes.get(i) != Change.CREATED || !touch.isTouch() || isReported(touch)) {
                continue;
            }
            here.stream().filter(one -> isSame(one, touch)).findFirst().ifPresent(one -> {
                here.remove(one);
                gone.add(new Object[] {deal, one.id()});
            });
        }
        database.batch("delete from activity where opportunity_id = ? and id = ?", gone);
    }

    /** Whether the CRM told of it already, and not of one that was made before somebody asked for this one. */
    boolean isTold(List<Activity> ofDeal, Activity touch, Instant since) {
        return ofDeal.stream()
                .anyMatch(each ->
                        each.isTouch() && !isReported(each) && each.happened().isAfter(since) && isSame(each, touch));
    }

    private boolean isSame(Activity one, Activity other) {
        return one.type() == other.type() && day(one).equals(day(other));
    }

    private LocalDate day(Activity touch) {
        return LocalDate.ofInstant(
                touch.happened(), playbooks.current().calendar().zone());
    }

    private static boolean isReported(Activity activity) {
        return activity.id() != null && activity.id().startsWith(MARK);
    }
}
