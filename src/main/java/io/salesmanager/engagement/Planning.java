package io.salesmanager.engagement;

import io.salesmanager.advice.Concluded;
import io.salesmanager.advice.Conclusion.Stop;
import io.salesmanager.advice.Decision.EngagementAdvice;
import io.salesmanager.advice.Decision.Stopped;
import io.salesmanager.advice.Settlement;
import io.salesmanager.engagement.clock.BuyerTime;
import io.salesmanager.engagement.clock.Placement;
import io.salesmanager.engagement.clock.Touches;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.timeline.KeptChannels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the touches of one pipeline as of an instant. For one thread. */
public final class Planning {
    private final Planner planner;
    private final Playbook playbook;
    private final Instant instant;
    private final LocalDate today;
    private final Map<String, List<Opportunity>> sameBuyer;
    private final Map<@Nullable String, BuyerTime> times = new HashMap<>();
    private final Set<Channel> missing;

    Planning(Planner planner, Playbook playbook, Instant instant, LocalDate today, List<Opportunity> deals) {
        this.planner = planner;
        this.playbook = playbook;
        this.instant = instant;
        this.today = today;
        this.sameBuyer = deals.size() < 2 ? Map.of() : sameBuyer(deals);
        this.missing = KeptChannels.missing(deals.stream()
                .map(deal -> deal.known().activities())
                .filter(Objects::nonNull)
                .toList());
    }

    /** The deals of each account that has more than one. */
    private static Map<String, List<Opportunity>> sameBuyer(List<Opportunity> deals) {
        Map<String, Opportunity> first = new HashMap<>(deals.size() * 2);
        Map<String, List<Opportunity>> shared = new HashMap<>();
        for (var deal : deals) {
            var account = deal.known().accountId();
            var other = account == null ? null : first.putIfAbsent(account, deal);
            if (account != null && other != null) {
                shared.computeIfAbsent(account, id -> new ArrayList<>(List.of(other)))
                        .add(deal);
            }
        }
        return shared;
    }

    /** @param whole whether the rest of the plan is wanted too; it is made when it is read */
    public EngagementAdvice advise(Opportunity deal, Settlement settled, Concluded concluded, boolean whole) {
        var engagement = deal.engagement();
        var stopped = stopped(concluded.stops());
        var planned = Fact.number(engagement.plannedTouches());
        var actual = Fact.number(engagement.touches());
        var silent = silent(settled);
        if (silent != null) {
            return new EngagementAdvice(null, silent, stopped, planned, actual, whole ? List.of() : null);
        }
        var chosen = plan(deal, concluded).next(settled, concluded);
        return new EngagementAdvice(
                chosen.next(),
                chosen.whyNone(),
                stopped,
                planned,
                actual,
                whole ? (chosen.next() == null ? List.of() : new RemainingPlan(chosen)) : null);
    }

    /** Why a deal with this verdict is left alone; null where it is not. */
    private static @Nullable String silent(Settlement settled) {
        return switch (settled.verdict()) {
            case QUALIFY, REVISIT, UNDECIDED -> null;
            case POSTPONE -> settled.until() == null ? "Postponed, and nobody said until when." : null;
            case DISQUALIFY -> "No touch: the deal is to be disqualified.";
            case ARCHIVE -> "No touch: the deal is to be archived.";
            case NONE -> "No touch: there is nothing to decide.";
        };
    }

    private static List<Stopped> stopped(List<Stop> stops) {
        if (stops.isEmpty()) {
            return List.of();
        }
        var stopped = new ArrayList<Stopped>(stops.size());
        for (var stop : stops) {
            stopped.add(new Stopped(stop.channel(), stop.reason()));
        }
        return stopped;
    }

    private DealPlan plan(Opportunity deal, Concluded concluded) {
        var cadence = planner.cadence(deal.scope());
        var buyer = buyer(deal);
        var touches = new Touches();
        var activities = deal.known().activities();
        var past = activities == null ? null : Past.of(activities, buyer, touches);
        addOthers(deal, buyer, touches);
        var standing =
                Standing.of(deal, cadence, past, playbook, today).withoutTraceOf(missing, playbook.calendar(), today);
        var placement =
                new Placement(buyer, playbook.calendar(), playbook.contacting().hours(), cadence.limits());
        return new DealPlan(
                deal, cadence, past, standing, OpenChannels.of(deal, concluded.stops()), placement, touches, today);
    }

    private void addOthers(Opportunity deal, BuyerTime buyer, Touches touches) {
        var account = deal.known().accountId();
        var shared = account == null ? null : sameBuyer.get(account);
        if (shared == null) {
            return;
        }
        for (var other : shared) {
            var activities = other.known().activities();
            if (activities != null && !other.id().equals(deal.id())) {
                Past.addRecent(activities, buyer, touches);
            }
        }
    }

    private BuyerTime buyer(Opportunity deal) {
        var account = deal.account().known();
        var zone = account == null ? null : account.timeZone();
        var time = times.get(zone);
        if (time == null) {
            time = BuyerTime.of(zone, instant, playbook.calendar().zone());
            times.put(zone, time);
        }
        return time;
    }
}
