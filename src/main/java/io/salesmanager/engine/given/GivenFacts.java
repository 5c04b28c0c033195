package io.salesmanager.engine.given;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.Leadership;
import io.salesmanager.sales.Manager;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.Organization;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.Position;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.Team;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.AccountHistory.LostDeal;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.TeamHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deal with its account and rep, of which facts are given by their names in the dictionary. What is given of fields is measured
 * as it would be; what is given of measures then takes the place of what was measured.
 */
public final class GivenFacts {
    private static final String DEAL = "o-1";
    private static final String ACCOUNT = "a-1";

    private final Rulebook rulebook;
    private final AsOf asOf;
    private final Map<String, Values> owners = new HashMap<>();

    private GivenFacts(Map<String, ? extends @Nullable Object> facts, Rulebook rulebook, LocalDate day) {
        this.rulebook = rulebook;
        var noon =
                day.atTime(LocalTime.NOON).atZone(rulebook.playbook().calendar().zone());
        this.asOf = rulebook.asOf(noon.toInstant(), Cohorts.NONE);
        var given = new LinkedHashMap<String, @Nullable Object>(facts);
        GivenDays.complete(given, day);
        given.forEach((name, value) -> {
            var key = FactKey.parse(name);
            owner(key.of()).put(key, value);
        });
    }

    /** What was made of the facts, and the day on which they hold. */
    public record Given(Pipeline pipeline, Organization organization, AsOf asOf) {
        /** Nothing where it was created after the day. */
        public Stream<Opportunity> deal() {
            return pipeline.opportunities().stream();
        }
    }

    /**
     * @param facts by name, as rules write it: {@code amount}, {@code account.region}, {@code quiz("discovery")}; null is unknown
     * @throws IllegalArgumentException if a name is none, or a value none of its fact
     */
    public static Given of(Map<String, ? extends @Nullable Object> facts, Rulebook rulebook, LocalDate day) {
        return new GivenFacts(facts, rulebook, day).build();
    }

    private Values owner(String name) {
        return owners.computeIfAbsent(name, of -> new Values());
    }

    private Given build() {
        var deal = owner("");
        var buyer = new GivenBuyer(deal, asOf.today(), rulebook.playbook().calendar());
        var contacts = buyer.contacts();
        var known = history(deal).build().withStreams(buyer.activities(contacts), null, null, contacts, null);
        var reps = new GivenRep(owner("rep"), asOf.today());
        var account = owner("account").isEmpty() && !deal.names("daysFromLossToReturn") ? null : account(known);
        var measured = PipelineFacts.of(
                new PipelineHistory(
                        owner("rep").isEmpty() ? null : reps.history(),
                        account == null ? List.of() : List.of(account),
                        List.of(known)),
                asOf);
        var rep = reps.rep(measured.rep());
        var deals = measured.opportunities().stream()
                .map(opportunity -> opportunity(opportunity, rep))
                .toList();
        return new Given(new Pipeline(rep, deals), organization(), asOf);
    }

    private RecordCopy<OpportunityHistory> history(Values deal) {
        var history = RecordCopy.empty(OpportunityHistory.class);
        deal.plain().forEach((name, value) -> {
            if (history.has(name) && !name.equals("contacts")) {
                history.set(name, value);
            }
        });
        var account = Objects.requireNonNullElse(owner("account").get("id"), ACCOUNT);
        for (var id : Map.of("id", DEAL, "accountId", account, "ownerId", "r-1").entrySet()) {
            if (deal.get(id.getKey()) == null) {
                history.set(id.getKey(), id.getValue());
            }
        }
        history.set("evidence", deal.listed("evidenceGiven", "evidence"));
        if (deal.names("daysFromLossToReturn") && deal.get("createdDate") == null) {
            history.set("createdDate", asOf.today());
        }
        return history;
    }

    private AccountHistory account(OpportunityHistory deal) {
        var history = RecordCopy.empty(AccountHistory.class);
        owner("account").plain().forEach((name, value) -> {
            if (history.has(name)) {
                history.set(name, value);
            }
        });
        if (owner("account").get("id") == null) {
            history.set("id", deal.accountId());
        }
        var days = owner("").count("daysFromLossToReturn");
        if (days >= 0 && deal.createdDate() != null) {
            var same = owner("").get("lostBySameOwner");
            var owner = same == null ? null : Boolean.TRUE.equals(same) ? deal.ownerId() : "r-0";
            history.set(
                    "lostDeals",
                    List.of(new LostDeal("o-0", owner, deal.createdDate().minusDays(days))));
        }
        return history.build();
    }

    private Opportunity opportunity(Opportunity measured, Rep rep) {
        var deal = owner("");
        var position = override(RecordCopy.of(measured.position()), deal);
        if (!deal.names("stageKind") && deal.get("open") instanceof Boolean open) {
            position.put("stageKind", open ? StageKind.OPEN : StageKind.LOST);
        }
        var account = override(RecordCopy.of(measured.account()), owner("account"));
        if (owner("account").names("segment") && !deal.names("segment")) {
            position.set("segment", owner("account").get("segment"));
        } else if (deal.names("segment")) {
            account.set("segment", deal.get("segment"));
        }
        var at = position.build();
        var engagement = override(RecordCopy.of(measured.engagement()), deal);
        if (!deal.asked("touchesInLast").isEmpty()) {
            engagement.put("touchDays", touchDays(deal.asked("touchesInLast")));
        }
        return new Opportunity(
                asGiven(measured.known()),
                scope(measured.known(), at),
                at,
                override(RecordCopy.of(measured.timing()), deal).build(),
                engagement.build(),
                account.build(),
                rep,
                rulebook.dials().at(scope(measured.known(), at)));
    }

    /** The fields as they were given: ids that were made up so that records find each other are gone, and what a day took away is back. */
    private OpportunityHistory asGiven(OpportunityHistory known) {
        var history = RecordCopy.of(known);
        owner("").plain().forEach((name, value) -> {
            if (history.has(name) && !name.equals("contacts")) {
                history.set(name, value);
            }
        });
        if (owner("").get("id") == null) {
            history.set("id", DEAL);
        }
        return history.build();
    }

    private static <T extends Record> RecordCopy<T> override(RecordCopy<T> record, Values values) {
        values.plain().forEach((name, value) -> {
            if (record.has(name)) {
                record.set(name, value);
            }
        });
        return record;
    }

    private Scope scope(OpportunityHistory deal, Position at) {
        var line = rulebook.playbook().productLine(at.productLine()).isPresent() ? at.productLine() : null;
        return new Scope(line, at.stage(), deal.motion() == Motion.UNKNOWN ? null : deal.motion(), at.segment());
    }

    /** Days of touches, the latest first, such that so many lie within each span of days. */
    private @Nullable List<LocalDate> touchDays(Map<String, @Nullable Object> spans) {
        var days = new ArrayList<LocalDate>();
        var known = new boolean[1];
        spans.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparingDouble(Double::parseDouble)))
                .forEach(span -> {
                    var day = asOf.today().minusDays((long) Double.parseDouble(span.getKey()) - 1);
                    known[0] |= span.getValue() != null;
                    while (days.size() < Math.min(10_000, Values.count(span.getValue()))) {
                        days.add(day);
                    }
                });
        return known[0] ? List.copyOf(days) : null;
    }

    private Organization organization() {
        var leadership = override(RecordCopy.empty(Leadership.class), owner("team"));
        var team = override(
                RecordCopy.of(new TeamHistory("t-1", null, List.of(), null, null, null, null, List.of(), null)),
                owner("team"));
        var led = override(RecordCopy.empty(Leadership.class), owner("manager"));
        var manager = override(RecordCopy.of(new Manager("m-1", List.of(), List.of(), led.build())), owner("manager"));
        return new Organization(
                owner("team").isEmpty() ? List.of() : List.of(new Team(team.build(), leadership.build())),
                owner("manager").isEmpty() ? List.of() : List.of(manager.build()));
    }
}
