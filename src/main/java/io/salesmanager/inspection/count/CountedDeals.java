package io.salesmanager.inspection.count;

import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.CountedDeal.Heard;
import io.salesmanager.inspection.count.CountedDeal.Terms;
import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Answers.ForecastCategory;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.timeline.ProcessStep;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes deals and accounts one after the other and keeps of each only what is counted, some 300 bytes of a deal. */
public final class CountedDeals {
    public static final Comparator<CountedDeal> BY_ID = Comparator.comparing(CountedDeal::id);

    private final Playbook playbook;
    private final List<ProcessStep> steps;
    private final List<CountedDeal> deals = new ArrayList<>();
    private final Map<String, CountedAccount> accounts = new HashMap<>();
    /** Thousands of deals share a few hundred names, days, ways and segments. */
    private final Map<Object, Object> shared = new HashMap<>();

    public CountedDeals(Playbook playbook) {
        this.playbook = playbook;
        this.steps = ProcessStep.of(playbook);
    }

    public void add(OpportunityHistory deal) {
        deals.add(count(deal));
    }

    /** What is counted of one deal. Names and days are shared with the deals that were counted before. */
    public CountedDeal count(OpportunityHistory deal) {
        var stage = playbook.stage(deal.stage()).orElse(null);
        var activities = deal.activities();
        return new CountedDeal(
                deal.id(),
                name(deal.ownerId()),
                name(deal.accountId()),
                name(playbook.productLine(deal.productLine())
                        .map(found -> found.name())
                        .orElse(deal.productLine())),
                deal.motion() == null || deal.motion() == Motion.UNKNOWN
                        ? null
                        : name(deal.motion().name()),
                name(deal.leadSource()),
                stage == null ? null : stage.name(),
                one(deal.createdDate()),
                one(closed(deal)),
                end(deal, stage == null ? StageKind.OPEN : stage.kind()),
                one(deal.nextStepDate()),
                number(deal.amount()),
                name(deal.currency()),
                same(StepsTaken.of(deal, steps, playbook)),
                activities == null ? Heard.NOTHING : same(heard(activities)),
                Stays.of(deal, playbook),
                activities == null ? null : TouchesMade.of(activities),
                same(terms(deal)));
    }

    private Terms terms(OpportunityHistory deal) {
        var category = deal.forecastCategory();
        return new Terms(
                category == null || category == ForecastCategory.UNKNOWN ? null : category.name(),
                setAside(deal.fieldChanges()),
                number(deal.recurringAmount()),
                number(deal.multiYearValue()));
    }

    private @Nullable LocalDate setAside(@Nullable List<FieldChange> changes) {
        return changes == null
                ? null
                : day(changes.stream()
                        .filter(change -> change.field().equals("status") && isSetAside(change.to()))
                        .map(FieldChange::happened)
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    private static boolean isSetAside(@Nullable String status) {
        return Status.ARCHIVED.name().equals(status)
                || Status.DISQUALIFIED.name().equals(status);
    }

    private static double number(@Nullable BigDecimal number) {
        return number == null ? Double.NaN : number.doubleValue();
    }

    public void add(AccountHistory account) {
        accounts.put(account.id(), count(account));
    }

    public CountedAccount count(AccountHistory account) {
        return same(new CountedAccount(
                playbook.segment(account.employees())
                        .map(segment -> segment.name())
                        .orElse(null),
                name(account.region()),
                name(account.market()),
                zone(account.timeZone())));
    }

    List<ProcessStep> steps() {
        return steps;
    }

    List<CountedDeal> deals() {
        return deals;
    }

    Map<String, CountedAccount> accounts() {
        return accounts;
    }

    private static End end(OpportunityHistory deal, StageKind kind) {
        return switch (kind) {
            case WON -> End.WON;
            case LOST -> End.LOST;
            case OPEN, UNKNOWN -> isSetAside(deal) ? End.SET_ASIDE : End.OPEN;
        };
    }

    /** The last change of status of a deal that was set aside is the day on which it was. */
    private @Nullable LocalDate closed(OpportunityHistory deal) {
        var changes = deal.fieldChanges();
        if (deal.closedDate() != null || changes == null || !isSetAside(deal)) {
            return deal.closedDate();
        }
        return changes.stream()
                .filter(change -> change.field().equals("status"))
                .map(change -> change.happened())
                .max(Instant::compareTo)
                .map(this::day)
                .orElse(null);
    }

    private static boolean isSetAside(OpportunityHistory deal) {
        return deal.status() == Status.ARCHIVED || deal.status() == Status.DISQUALIFIED;
    }

    private Heard heard(List<Activity> activities) {
        var touched = first(activities, Activity::isTouch, Instant.MIN);
        if (touched == null) {
            return Heard.NOTHING;
        }
        return new Heard(
                day(first(activities, each -> each.isFromBuyer() && !each.isHeldMeeting(), touched)),
                day(first(activities, Activity::isHeldMeeting, touched)),
                day(first(activities, each -> each.outcome() == Activity.Outcome.BOUNCED, touched)));
    }

    private static @Nullable Instant first(List<Activity> activities, Predicate<Activity> which, Instant from) {
        return activities.stream()
                .filter(which)
                .map(Activity::happened)
                .filter(happened -> !happened.isBefore(from))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null
                ? null
                : same(LocalDate.ofInstant(instant, playbook.calendar().zone()));
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable String name(@Nullable String name) {
        return name == null || name.isBlank() ? null : same(name);
    }

    private @Nullable LocalDate one(@Nullable LocalDate day) {
        return day == null ? null : same(day);
    }

    @SuppressWarnings("unchecked") // what is equal to a T here is one: no class above has subclasses
    private <T> T same(T value) {
        return (T) shared.computeIfAbsent(value, each -> each);
    }
}
