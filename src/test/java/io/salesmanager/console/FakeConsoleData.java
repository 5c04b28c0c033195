package io.salesmanager.console;

import io.quarkus.arc.properties.IfBuildProperty;
import io.salesmanager.access.ViewScope;
import io.salesmanager.console.DealView.Answer;
import io.salesmanager.console.DealView.Exempted;
import io.salesmanager.console.DealView.Moment;
import io.salesmanager.console.FilterChoices.Choice;
import io.salesmanager.console.next.Standing;
import io.salesmanager.journal.DecisionQuery.Order;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import io.salesmanager.playbook.Verdict;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pipeline in memory. A rep sees their own deals, everybody else all. Tests switch it on by their profile. */
@Alternative
@Priority(1)
@ApplicationScoped
@IfBuildProperty(name = "fake.console", stringValue = "true")
public class FakeConsoleData implements ConsoleData {
    private static final List<String> ACCOUNTS =
            List.of("Northwind Traders", "Fabrikam", "Adventure Works Cycles", "Litware", "Contoso Pharma");
    private static final List<String> WANTS =
            List.of("Warehouse roll-out", "Renewal 2027", "Pilot plant", "Field service seats", "Analytics for <Ops>");
    private static final List<String> REPS = List.of("Ada Park", "Ben Ortiz", "Chi Nwosu");
    private final List<DecisionRow> rows = new ArrayList<>();

    FakeConsoleData() {
        rows.add(new DecisionRow(head(0, "o-7", "Line 4 retrofit"), FakeDecisions.postponed("o-7")));
        for (var i = 1; i < 60; i++) {
            var id = "o-" + (100 + i);
            var verdict = Verdict.values()[(i * 3 + i / 7) % 7];
            rows.add(new DecisionRow(
                    head(i, id, WANTS.get(i % 5)), FakeDecisions.plain(id, verdict, headline(verdict), i)));
        }
    }

    private static String headline(Verdict verdict) {
        return switch (verdict) {
            case QUALIFY -> "Budget is committed and the one who signs is at the table; 2 meetings in 14 days.";
            case DISQUALIFY -> "No answer to 6 calls and 5 e-mails.";
            case POSTPONE -> "The budget year starts in April.";
            case ARCHIVE -> "Nothing has happened for 190 days, and no next step is planned.";
            case REVISIT -> "They hired a new head of operations 12 days ago.";
            case UNDECIDED -> "Stage and close date are not known.";
            case NONE -> "The deal is won.";
        };
    }

    private static DealHead head(int i, String id, String name) {
        return new DealHead(
                id,
                name,
                ACCOUNTS.get(i % 5),
                REPS.get(i % 3),
                i % 3 == 0 ? "North" : "South",
                "Proposal",
                i % 9 == 4 ? null : BigDecimal.valueOf(4_000 + i * 3_175L),
                "EUR",
                i % 7 == 3 ? null : LocalDate.parse("2026-12-31").minusDays(i));
    }

    @Override
    public Page<DecisionRow> decisions(DecisionFilter filter, @Nullable String cursor, int limit, ViewScope scope) {
        var from = cursor == null
                ? 0
                : Integer.parseInt(Cursor.keys("fake", cursor, 1).get(0));
        var found = rows.stream()
                .filter(row -> filter.verdict() == null || row.decision().verdict() == filter.verdict())
                .filter(row -> fits(row, filter, scope))
                .sorted(sorted(filter.order()))
                .skip(from)
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, last -> Cursor.of("fake", String.valueOf(from + limit)));
    }

    private Comparator<DecisionRow> sorted(Order order) {
        return switch (order) {
            case AMOUNT ->
                Comparator.comparing(
                        row -> row.deal().amount(), Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
            case CLOSE_DATE ->
                Comparator.comparing(
                        row -> row.deal().closeDate(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
            default -> Comparator.comparingInt(rows::indexOf);
        };
    }

    @Override
    public List<VerdictCount> counts(DecisionFilter filter, ViewScope scope) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new VerdictCount(
                        verdict,
                        rows.stream()
                                .filter(row -> row.decision().verdict() == verdict && fits(row, filter, scope))
                                .count()))
                .toList();
    }

    private static boolean fits(DecisionRow row, DecisionFilter filter, ViewScope scope) {
        var deal = row.deal();
        var mine = !(scope instanceof ViewScope.OwnDeals) || REPS.get(0).equals(deal.rep());
        var words = (deal.name() + deal.account() + deal.rep()).toLowerCase(Locale.ROOT);
        return mine
                && (filter.rep() == null || filter.rep().equals(deal.rep()))
                && (filter.team() == null || filter.team().equals(deal.team()))
                && words.contains(filter.text().toLowerCase(Locale.ROOT));
    }

    @Override
    public FilterChoices choices(ViewScope scope) {
        return new FilterChoices(
                REPS.stream().map(name -> new Choice(name, name)).toList(),
                List.of(new Choice("North", "North"), new Choice("South", "South")));
    }

    @Override
    public Standing standing(ViewScope scope) {
        return Standing.of(true, true, null);
    }

    @Override
    public Optional<DealView> deal(String id, ViewScope scope) {
        return rows.stream()
                .filter(row -> row.deal().opportunityId().equals(id))
                .filter(row -> fits(row, new DecisionFilter(null, null, null, "", Order.URGENCY), scope))
                .findFirst()
                .map(row -> new DealView(
                        row.deal(),
                        row.decision(),
                        new Answer(Instant.parse("2026-11-19T14:05:00Z"), "Ada Park", "Snoozed until 25 Nov 2026"),
                        List.of(new Exempted(
                                "x-1", "AR-010", LocalDate.parse("2027-01-31"), "mona", "They test the trial", false)),
                        List.of(),
                        timeline()));
    }

    private static List<Moment> timeline() {
        return List.of(
                new Moment(
                        Instant.parse("2026-11-18T10:12:00Z"),
                        Moment.Kind.ACTIVITY,
                        "Call, outbound, no answer",
                        "Left a message about the February date"),
                new Moment(
                        Instant.parse("2026-11-10T16:40:00Z"),
                        Moment.Kind.CLOSE_DATE,
                        "Close date 15 Dec 2026 became 26 Feb 2027",
                        "Pushed for the second time"),
                new Moment(
                        Instant.parse("2026-10-28T08:30:00Z"), Moment.Kind.STAGE, "Discovery became Proposal", null));
    }
}
