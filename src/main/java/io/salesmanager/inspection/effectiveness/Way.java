package io.salesmanager.inspection.effectiveness;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.Stays;
import io.salesmanager.inspection.count.TouchesMade;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import org.jspecify.annotations.Nullable;

/**
 * The way of one deal in minutes since 1970.
 *
 * @param end of its last stay, as far as it was seen
 */
record Way(CountedDeal deal, Stays stays, TouchesMade touches, CompanyCount company, int end) {
    private static final int SECONDS = 60;

    /** Whether {@link #of} is not null. */
    static boolean isKnown(CountedDeal deal, CompanyCount company) {
        var stays = deal.stays();
        return stays != null
                && deal.touches() != null
                && !stays.isEmpty()
                && stays.isStartKnown(0)
                && (deal.closed() != null || deal.end() == End.OPEN || !endsOpen(stays, company));
    }

    private static boolean endsOpen(Stays stays, CompanyCount company) {
        return stays.stage(stays.size() - 1, company.playbook()).kind() == StageKind.OPEN;
    }

    /** Null where it is not known when the deal came to its first stage, what was done, or when it ended. */
    static @Nullable Way of(CountedDeal deal, CompanyCount company) {
        var stays = deal.stays();
        var touches = deal.touches();
        if (stays == null || touches == null || stays.isEmpty() || !stays.isStartKnown(0)) {
            return null;
        }
        var end = minute(company);
        var ended = deal.end() != End.OPEN;
        if (ended && endsOpen(stays, company)) {
            var closed = deal.closed();
            if (closed == null) {
                return null;
            }
            var midnight = closed.plusDays(1)
                    .atStartOfDay(company.playbook().calendar().zone());
            end = (int) Math.max(stays.minute(stays.size() - 1), midnight.toEpochSecond() / SECONDS);
        }
        return new Way(deal, stays, touches, company, end);
    }

    static int minute(CompanyCount company) {
        return (int) (company.asOf().getEpochSecond() / SECONDS);
    }

    /** Age of the deal at a minute. */
    int age(int minute) {
        return minute - stays.minute(0);
    }

    /** The stay of that minute; -1 where it is in none. One who enters a stage in a minute is there for all of it. */
    int stayAt(int minute) {
        if (minute >= end) {
            return -1;
        }
        for (var i = stays.size() - 1; i >= 0; i--) {
            if (stays.minute(i) <= minute) {
                return i;
            }
        }
        return -1;
    }

    int leaves(int stay) {
        return stay + 1 < stays.size() ? stays.minute(stay + 1) : end;
    }

    Stage stage(int stay) {
        return stays.stage(stay, company.playbook());
    }

    /** Whether it came to a later stage, or was won, after this stay began and up to a minute. */
    boolean progresses(int stay, int until) {
        var from = stage(stay);
        for (var i = stay + 1; i < stays.size() && stays.minute(i) <= until; i++) {
            var to = stage(i);
            if (to.kind() == StageKind.WON || (to.kind() == StageKind.OPEN && to.order() > from.order())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a touch was made in the minutes from {@code from} up to but not including {@code to}. */
    boolean isTouched(int from, int to) {
        var low = 0;
        var high = touches.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (touches.minute(middle) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < touches.size() && touches.minute(low) < to;
    }
}
