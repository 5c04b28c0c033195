package io.salesmanager.coaching.hours;

import io.salesmanager.access.ViewScope;
import io.salesmanager.coaching.hours.HoursGivenBack.Term;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.management.ManagementDials;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the hours given back in a week, for the reps that someone may see. */
@ApplicationScoped
public class HoursReport {
    private static final List<String> NOT_COUNTED = List.of(
            "Reports made and pages opened: nobody knows whether they would have been made without this service.",
            "Time that the product took, such as to answer a decision: it is not measured.");

    private final WorkDone done;
    private final ActiveRulebook rulebook;
    private final Clock clock;

    @Inject
    HoursReport(WorkDone done, ActiveRulebook rulebook, Clock clock) {
        this.done = done;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * The hours of one week.
     *
     * @param week such as {@code 2026-W47}; null for the last that is over, and for this one where nothing was done in that
     * @throws Problem 422 for what is no week, or one that has not begun
     */
    public HoursGivenBack of(@Nullable String week, ViewScope scope) {
        var active = rulebook.current();
        var zone = active.playbook().calendar().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var thisMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (week == null || week.isBlank()) {
            var last = of(thisMonday.minusWeeks(1), thisMonday, active.dials(), scope, zone);
            return last.terms().stream().anyMatch(term -> term.count() > 0)
                    ? last
                    : of(thisMonday, thisMonday, active.dials(), scope, zone);
        }
        var monday = monday(week);
        if (monday.isAfter(thisMonday)) {
            throw Problem.ofField(
                    "week-to-come",
                    "week",
                    "The week %s has not begun.".formatted(week),
                    "Send a week up to %s.".formatted(name(thisMonday)));
        }
        return of(monday, thisMonday, active.dials(), scope, zone);
    }

    private HoursGivenBack of(LocalDate monday, LocalDate thisMonday, Dials dials, ViewScope scope, ZoneId zone) {
        return HoursGivenBack.of(
                name(monday), monday, monday.isBefore(thisMonday), terms(dials, scope, monday, zone), NOT_COUNTED);
    }

    private List<Term> terms(Dials dials, ViewScope scope, LocalDate monday, ZoneId zone) {
        var from = monday.atStartOfDay(zone).toInstant();
        var before = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
        return List.of(
                term("deals reviewed", done.dealsReviewed(scope, from, before), ManagementDials.DEAL_REVIEWED, dials),
                term("working days planned", done.daysPlanned(scope, from, before), ManagementDials.DAY_PLANNED, dials),
                term(
                        "escalations routed",
                        done.escalationsRouted(scope, from, before),
                        ManagementDials.ESCALATION_ROUTED,
                        dials),
                term(
                        "invitations sent",
                        done.invitationsSent(scope, from, before),
                        ManagementDials.INVITATION_SENT,
                        dials));
    }

    /** A rulebook without the dial counts nothing for it, and says so. */
    private static Term term(String what, int count, String dial, Dials dials) {
        var index = dials.indexOf(dial);
        if (index < 0) {
            return new Term(what, count, 0, 0, dial, "The rulebook has no dial '%s'.".formatted(dial), "");
        }
        var row = dials.at(Scope.ANY).row(index);
        return new Term(
                what,
                count,
                row.value(),
                count * row.value(),
                dial,
                row.why(),
                row.at().shown());
    }

    /** {@code 2026-W47} */
    private static String name(LocalDate monday) {
        var dated = DateTimeFormatter.ISO_WEEK_DATE.format(monday);
        return dated.substring(0, dated.lastIndexOf('-'));
    }

    private static LocalDate monday(String week) {
        try {
            return LocalDate.parse(week.strip() + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        } catch (DateTimeException e) {
            throw Problem.ofField(
                    "bad-week", "week", "'%s' is no week.".formatted(week), "Send a week such as 2026-W47.");
        }
    }
}
