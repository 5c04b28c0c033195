package io.salesmanager.inspection.count;

import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.history.TeamHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Companies that reports may stumble over, by what is odd about them. Today is 20 November 2026 where nothing else is said. */
@NullUnmarked
public final class BadCompanies {
    private static final Instant NOW = Instant.parse("2026-11-20T22:00:00Z");
    private static final String EURO = "EUR";
    private static final End[] ALL = {End.WON, End.LOST, End.OPEN};
    private static final List<String> TWO = List.of("ann", "bob");

    private BadCompanies() {}

    public static Map<String, CompanyCount> all() {
        var all = new LinkedHashMap<String, CompanyCount>();
        all.put("no deals and no reps", company(List.of(), List.of(), NOW));
        all.put("no history of stages and touches", company(deals(TWO, EURO, false, ALL), two(), NOW));
        all.put("one deal", company(deals(TWO, EURO, true, End.OPEN).subList(0, 1), two(), NOW));
        all.put("all lost", company(deals(TWO, EURO, true, End.LOST), two(), NOW));
        all.put("all open", company(deals(TWO, EURO, true, End.OPEN), two(), NOW));
        all.put(
                "a rep with no peers",
                company(deals(List.of("ann"), EURO, true, ALL), List.of(rep("ann", "t-1", 900_000)), NOW));
        all.put(
                "empty teams",
                company(
                        deals(List.of("gone"), EURO, true, End.LOST, End.OPEN),
                        List.of(rep("ann", "t-1", 5_000), rep("bob", null, 5_000)),
                        NOW));
        all.put(
                "zero quota",
                company(deals(TWO, EURO, true, ALL), List.of(rep("ann", "t-1", 0), rep("bob", "t-1", 0)), NOW));
        all.put("currencies mixed", company(mixed(), two(), NOW));
        all.put("time zones across the date line", dateLine());
        all.put(
                "leap day",
                company(days("2028-02-29", "2028-02-29", "2024-02-29"), two(), Instant.parse("2028-02-29T22:00:00Z")));
        // clocks go back in New York at 06:00Z
        all.put(
                "daylight saving change",
                company(days("2026-11-01", "2026-11-01", "2026-11-01"), two(), Instant.parse("2026-11-01T06:30:00Z")));
        return all;
    }

    private static List<OpportunityHistory> mixed() {
        var deals = new ArrayList<>(deals(TWO, EURO, true, ALL));
        deals.addAll(deals(TWO, "USD", true, ALL));
        deals.addAll(deals(TWO, null, true, ALL));
        return deals;
    }

    /** It is half past midnight of the next day in Kiritimati and half past eleven of the day before in Niue. */
    private static CompanyCount dateLine() {
        var deals = new ArrayList<OpportunityHistory>();
        for (var deal : deals(TWO, EURO, false, ALL)) {
            var account = deals.size() % 2 == 0 ? "east" : "west";
            deals.add(Deals.with(
                    copy(deal, account),
                    List.of(Deals.touch(Activity.Type.CALL, Instant.parse("2026-06-01T10:30:00Z"))),
                    "2026-06-01 Proposal"));
        }
        return company(
                deals,
                List.of(
                        Known.account("id", "east", "timeZone", "Pacific/Kiritimati"),
                        Known.account("id", "west", "timeZone", "Pacific/Niue")),
                two(),
                NOW);
    }

    /** Three deals of one day or two: won, lost and open, with a touch in the hour that comes twice in New York. */
    private static List<OpportunityHistory> days(String created, String closed, String opened) {
        var touches = List.of(
                Deals.touch(Activity.Type.CALL, Instant.parse(created + "T05:59:00Z")),
                Deals.touch(Activity.Type.EMAIL, Instant.parse(created + "T06:01:00Z")));
        return List.of(
                Deals.with(deal("o-1", "ann", EURO, End.WON, created, closed), touches, created + " Proposal"),
                Deals.with(deal("o-2", "bob", EURO, End.LOST, created, closed), touches, created + " Proposal"),
                Deals.with(deal("o-3", "ann", EURO, End.OPEN, opened, null), touches, opened + " Proposal"));
    }

    /** 60 deals of these reps, each end in turn, over a year. */
    private static List<OpportunityHistory> deals(
            List<String> reps, String currency, boolean withStreams, End... ends) {
        var deals = new ArrayList<OpportunityHistory>();
        for (var i = 0; i < 60; i++) {
            var end = ends[i % ends.length];
            var created = LocalDate.of(2025, 12, 1).plusDays(5L * i);
            var deal = deal(
                    "o-%s-%02d".formatted(currency, i),
                    reps.get(i / ends.length % reps.size()),
                    currency,
                    end,
                    created.toString(),
                    end == End.OPEN ? null : created.plusDays(20).toString());
            deals.add(
                    withStreams
                            ? Deals.with(
                                    deal,
                                    Deals.calls(created.plusDays(1).toString()),
                                    created + " Discovery",
                                    created.plusDays(3) + " Proposal")
                            : deal);
        }
        return deals;
    }

    private static OpportunityHistory deal(
            String id, String rep, String currency, End end, String created, String closed) {
        return Deals.deal(
                "id", id,
                "ownerId", rep,
                "motion", "NEW_BUSINESS",
                "productLine", "Analytics",
                "createdDate", created,
                "closedDate", closed,
                "stage", stage(end),
                "amount", "1000",
                "currency", currency);
    }

    private static OpportunityHistory copy(OpportunityHistory deal, String account) {
        return Deals.deal(
                "id", deal.id(),
                "accountId", account,
                "ownerId", deal.ownerId(),
                "motion", deal.motion(),
                "productLine", deal.productLine(),
                "createdDate", deal.createdDate(),
                "closedDate", deal.closedDate(),
                "stage", deal.stage(),
                "amount", deal.amount(),
                "currency", deal.currency());
    }

    private static String stage(End end) {
        return switch (end) {
            case WON -> "Closed Won";
            case LOST -> "Closed Lost";
            case OPEN, SET_ASIDE -> "Proposal";
        };
    }

    private static List<RepHistory> two() {
        return List.of(rep("ann", "t-1", 900_000), rep("bob", "t-1", 900_000));
    }

    /** With a quota in euros for each quarter of 2026 and the first of 2028. */
    private static RepHistory rep(String id, String team, int quota) {
        var quotas = new ArrayList<Quota>();
        for (var from : List.of("2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01", "2028-01-01")) {
            var first = LocalDate.parse(from);
            quotas.add(new Quota(first, first.plusMonths(3).minusDays(1), BigDecimal.valueOf(quota), EURO));
        }
        return Known.rep("id", id, "name", id, "teamId", team, "quotas", quotas);
    }

    private static CompanyCount company(List<OpportunityHistory> deals, List<RepHistory> reps, Instant asOf) {
        return company(deals, List.of(), reps, asOf);
    }

    /** Team {@code t-2} has no reps. */
    private static CompanyCount company(
            List<OpportunityHistory> deals, List<AccountHistory> accounts, List<RepHistory> reps, Instant asOf) {
        var plain = Companies.of(deals, reps, accounts, Companies.PLAYBOOK, asOf);
        return new CompanyCount(
                plain.asOf(),
                plain.playbook(),
                plain.dials(),
                plain.steps(),
                plain.deals(),
                plain.accounts(),
                plain.reps(),
                Map.of("t-1", team("t-1"), "t-2", team("t-2")));
    }

    private static TeamHistory team(String id) {
        return new TeamHistory(id, "Team " + id, List.of("max"), null, null, null, null, List.of(), null);
    }
}
