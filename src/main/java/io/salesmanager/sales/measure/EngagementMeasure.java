package io.salesmanager.sales.measure;

import io.salesmanager.playbook.Scope;
import io.salesmanager.sales.Engagement;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Outcome;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.OpportunityHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts what was done with a buyer, in one pass over the activities. */
final class EngagementMeasure {
    private int touches;
    private int calls;
    private int emails;
    private int meetings;
    private int bounces;
    private int buyerActivities;
    private int unansweredCalls;
    private int unansweredEmails;
    private @Nullable Instant last;
    private @Nullable Instant lastFromBuyer;
    private @Nullable Instant lastUnclear;
    private final List<LocalDate> touchDays = new ArrayList<>();

    private EngagementMeasure() {}

    static Engagement of(OpportunityHistory deal, Scope scope, AsOf asOf) {
        var planned = planned(deal, scope, asOf);
        var activities = deal.activities();
        if (activities == null) {
            return unknown(deal, planned, asOf);
        }
        var counted = new EngagementMeasure();
        counted.count(activities, asOf);
        return counted.measured(deal, planned, asOf);
    }

    private void count(List<Activity> activities, AsOf asOf) {
        for (var activity : activities) {
            if (last == null || activity.happened().isAfter(last)) {
                last = activity.happened();
            }
            if (activity.isFromBuyer()) {
                buyerActivities++;
                if (lastFromBuyer == null || activity.happened().isAfter(lastFromBuyer)) {
                    lastFromBuyer = activity.happened();
                }
            }
            if (activity.isUnclearCall()
                    && (lastUnclear == null || activity.happened().isAfter(lastUnclear))) {
                lastUnclear = activity.happened();
            }
            if (activity.outcome() == Outcome.BOUNCED) {
                bounces++;
            }
            if (activity.isTouch()) {
                touches++;
                touchDays.add(asOf.dayOf(activity.happened()));
            }
            if (activity.type() == Activity.Type.CALL) {
                calls++;
            } else if (activity.type() == Activity.Type.EMAIL) {
                emails++;
            } else if (activity.type() == Activity.Type.MEETING && activity.outcome() != Outcome.CANCELLED) {
                meetings++;
            }
        }
        for (var activity : activities) {
            var silentSince = lastFromBuyer == null || activity.happened().isAfter(lastFromBuyer);
            if (silentSince && activity.isTouch()) {
                if (activity.type() == Activity.Type.CALL && activity.outcome() == Outcome.NO_ANSWER) {
                    unansweredCalls++;
                } else if (activity.type() == Activity.Type.EMAIL && activity.outcome() != Outcome.BOUNCED) {
                    unansweredEmails++;
                }
            }
        }
        touchDays.sort(Comparator.reverseOrder());
    }

    private Engagement measured(OpportunityHistory deal, double planned, AsOf asOf) {
        var lastDay = lastDay(deal, asOf);
        var buyerDay = buyerDay(deal, asOf);
        return new Engagement(
                asOf.daysSince(lastDay),
                asOf.daysSince(buyerDay),
                asOf.businessDaysSince(buyerDay),
                buyerActivities == 0 && lastUnclear != null ? Double.NaN : buyerActivities,
                touches,
                calls,
                emails,
                meetings,
                bounces,
                unansweredCalls,
                unansweredEmails,
                planned,
                planned > 0 ? touches / planned : Double.NaN,
                contacts(deal),
                senior(deal),
                champions(deal),
                List.copyOf(touchDays),
                asOf.today(),
                deal,
                asOf.playbook().calendar());
    }

    /** A move to another stage is something that happened, whatever the rep forgot to write down. */
    private @Nullable LocalDate lastDay(OpportunityHistory deal, AsOf asOf) {
        var latest = last;
        if (deal.stageHistory() != null) {
            for (var change : deal.stageHistory()) {
                latest = latest == null || change.happened().isAfter(latest) ? change.happened() : latest;
            }
        }
        return latest == null ? deal.createdDate() : asOf.dayOf(latest);
    }

    /** Null where a call since then may have been answered: nobody can say how long the buyer has been silent. */
    private @Nullable LocalDate buyerDay(OpportunityHistory deal, AsOf asOf) {
        if (lastFromBuyer == null) {
            return lastUnclear == null ? deal.createdDate() : null;
        }
        return lastUnclear != null && lastUnclear.isAfter(lastFromBuyer) ? null : asOf.dayOf(lastFromBuyer);
    }

    private static Engagement unknown(OpportunityHistory deal, double planned, AsOf asOf) {
        var nan = Double.NaN;
        return new Engagement(
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                nan,
                planned,
                nan,
                contacts(deal),
                senior(deal),
                champions(deal),
                null,
                asOf.today(),
                deal,
                asOf.playbook().calendar());
    }

    private static double planned(OpportunityHistory deal, Scope scope, AsOf asOf) {
        var plan = asOf.playbook().touchPlan(scope);
        var created = deal.createdDate();
        return plan.isEmpty() || created == null
                ? Double.NaN
                : plan.get().plannedBy(asOf.playbook().calendar().businessDaysBetween(created, asOf.today()));
    }

    private static double contacts(OpportunityHistory deal) {
        return deal.contacts() == null ? Double.NaN : deal.contacts().size();
    }

    private static double senior(OpportunityHistory deal) {
        return deal.contacts() == null
                ? Double.NaN
                : deal.contacts().stream().filter(EngagementMeasure::isSenior).count();
    }

    private static double champions(OpportunityHistory deal) {
        return deal.contacts() == null
                ? Double.NaN
                : deal.contacts().stream().filter(EngagementMeasure::isChampion).count();
    }

    private static boolean isSenior(Contact contact) {
        return contact.seniority() != null && contact.seniority().isSenior();
    }

    private static boolean isChampion(Contact contact) {
        return contact.role() != null && contact.role().toLowerCase(Locale.ROOT).contains("champion");
    }
}
