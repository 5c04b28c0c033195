package io.salesmanager.engine;

import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.OpportunityHistory;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/** Deals of many kinds, always the same ones. */
@NullUnmarked
final class SomeDeals {
    private SomeDeals() {}

    static List<OpportunityHistory> all() {
        var random = new Random(7);
        var stages = List.of("Prospecting", "Qualification", "Discovery", "Proposal", "Negotiation", "Closed Lost");
        var budgets = List.of("UNKNOWN", "NO_COMMITTED_BUDGET", "MAY_BUY", "CAN_BUY");
        return IntStream.range(0, 200)
                .mapToObj(i -> Known.deal(
                        "id",
                        "o-" + i,
                        "accountId",
                        "a-1",
                        "stage",
                        stages.get(random.nextInt(stages.size())),
                        "amount",
                        "" + random.nextInt(200_000),
                        "budgetStatus",
                        budgets.get(random.nextInt(budgets.size())),
                        "createdDate",
                        "2026-0" + (1 + random.nextInt(9)) + "-11",
                        "closeDate",
                        "2026-1" + random.nextInt(3) + "-15",
                        "laterDateNamedByBuyer",
                        random.nextInt(4) == 0 ? "2027-02-01" : null,
                        "score",
                        random.nextInt(100),
                        "activities",
                        random.nextInt(3) == 0 ? null : List.of(),
                        "fieldChanges",
                        List.of(),
                        "stageHistory",
                        List.of(),
                        "contacts",
                        List.of()))
                .toList();
    }

    /** What is decided, without the version and the places, which differ between orders of files. */
    static List<String> decisions(Rulebook rulebook, List<OpportunityHistory> deals) {
        var judged = Deciding.of(
                rulebook,
                Known.rep("hireDate", "2024-01-01"),
                List.of(Known.account("employees", 500)),
                deals.toArray(OpportunityHistory[]::new));
        return judged.decisions().stream()
                .map(each -> each.toString().replaceAll("rulebook=[^,]*", "").replaceAll("at=rules/[^,\\]]*:\\d+", ""))
                .toList();
    }
}
