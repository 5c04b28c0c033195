package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.OpportunityHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** No order has a meaning: not of files, not of rules in them, not of deals. */
@NullUnmarked
class OrderOfRulesTest {
    @Test
    void the_order_of_files_rules_and_deals_does_not_change_what_the_shipped_rules_decide() throws IOException {
        var shipped = SourceFiles.read(Path.of("rules"));
        var rulebook = SmallRulebook.good(RulebookLoader.load(shipped));
        var deals = someDeals();
        var decided = decisions(rulebook, deals);
        for (var seed = 0; seed < 5; seed++) {
            var random = new Random(seed);
            var shuffled = SmallRulebook.good(RulebookLoader.load(shuffled(shipped, random)));
            var others = new ArrayList<>(deals);
            Collections.shuffle(others, random);

            assertThat(decisions(shuffled, others)).containsExactlyInAnyOrderElementsOf(decided);
        }
        assertThat(decided.stream().distinct()).hasSizeGreaterThan(100);
    }

    /** What is decided, without the version and the places, which differ between orders of files. */
    private static List<String> decisions(Rulebook rulebook, List<OpportunityHistory> deals) {
        var judged = Deciding.of(
                rulebook,
                Known.rep("hireDate", "2024-01-01"),
                List.of(Known.account("employees", 500)),
                deals.toArray(OpportunityHistory[]::new));
        return judged.decisions().stream()
                .map(each ->
                        each.toString().replaceAll("rulebook=[^,]*", "").replaceAll("at=rules/[^,\\]]*drl:\\d+", ""))
                .toList();
    }

    private static SourceFiles shuffled(SourceFiles shipped, Random random) {
        var files = new ArrayList<SourceFile>();
        var numbers = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        Collections.shuffle(numbers, random);
        for (var file : shipped.files()) {
            if (!file.path().endsWith(".drl")) {
                files.add(file);
                continue;
            }
            var rules = new ArrayList<>(List.of(file.text().split("(?m)^(?=rule )")));
            var head = rules.remove(0);
            Collections.shuffle(rules, random);
            files.add(SourceFile.of("%02d/rules.drl".formatted(numbers.remove(0)), head + String.join("\n", rules)));
        }
        return new SourceFiles(files);
    }

    private static List<OpportunityHistory> someDeals() {
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
}
