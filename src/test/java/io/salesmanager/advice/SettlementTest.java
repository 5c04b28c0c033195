package io.salesmanager.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.advice.Conclusion.Proposal;
import io.salesmanager.engine.Deciding;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class SettlementTest {
    private static final int CASES = 3_000;
    private static final Rulebook RULEBOOK = SmallRulebook.of("");
    private static final List<Verdict> PROPOSABLE =
            List.of(Verdict.QUALIFY, Verdict.DISQUALIFY, Verdict.POSTPONE, Verdict.ARCHIVE, Verdict.REVISIT);

    @Test
    void the_order_of_proposals_never_matters() {
        for (var seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var deal = someDeal(random);
            var proposals = proposals(random);
            var straight = Settlement.of(deal, proposals, RULEBOOK.playbook());
            Collections.shuffle(proposals, random);

            assertThat(Settlement.of(deal, proposals, RULEBOOK.playbook())).isEqualTo(straight);
        }
    }

    @Test
    void the_highest_strength_wins_and_among_equals_the_precedence() {
        for (var seed = 0; seed < CASES; seed++) {
            var proposals = proposals(new Random(seed));
            var settled = Settlement.of(deal("Proposal", "ACTIVE"), proposals, RULEBOOK.playbook());
            var strongest =
                    proposals.stream().map(each -> each.reason().strength()).min(Strength::compareTo);

            assertThat(settled.winners().stream()
                            .map(each -> each.reason().strength())
                            .findFirst())
                    .isEqualTo(strongest);
            strongest.ifPresent(strength -> assertThat(settled.verdict())
                    .isEqualTo(RULEBOOK.playbook().precedence().stream()
                            .filter(verdict -> proposals.stream()
                                    .anyMatch(each -> each.verdict() == verdict
                                            && each.reason().strength() == strength))
                            .findFirst()
                            .orElseThrow()));
        }
    }

    @Test
    void every_proposal_wins_or_is_overruled() {
        for (var seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var proposals = proposals(random);
            var settled = Settlement.of(someDeal(random), proposals, RULEBOOK.playbook());

            var reasons = new ArrayList<Reason>();
            settled.winners().forEach(winner -> reasons.add(winner.reason()));
            settled.overruled().forEach(loser -> reasons.add(loser.reason()));
            assertThat(reasons)
                    .containsExactlyInAnyOrderElementsOf(
                            proposals.stream().map(Proposal::reason).toList());
            assertThat(settled.winners()).allMatch(winner -> winner.verdict() == settled.verdict());
            assertThat(settled.overruled())
                    .noneMatch(loser -> loser.lostBecause().isBlank());
        }
    }

    @Test
    void a_won_deal_never_has_a_verdict_and_a_finished_one_only_a_revisit() {
        for (var seed = 0; seed < CASES; seed++) {
            var proposals = proposals(new Random(seed));
            assertThat(settled("Won", "ACTIVE", proposals).verdict()).isEqualTo(Verdict.NONE);
            var revisit = proposals.stream().anyMatch(each -> each.verdict() == Verdict.REVISIT);
            var expected = revisit ? Verdict.REVISIT : Verdict.NONE;
            assertThat(settled("Lost", "ACTIVE", proposals).verdict()).isEqualTo(expected);
            assertThat(settled("Proposal", "DISQUALIFIED", proposals).verdict()).isEqualTo(expected);
            assertThat(settled("Proposal", "ARCHIVED", proposals).verdict()).isEqualTo(expected);
        }
    }

    @Test
    void says_why_a_proposal_lost() {
        var proposals = List.of(
                proposal(Verdict.DISQUALIFY, Strength.SHOULD, "DQ-1", null, "silent"),
                proposal(Verdict.ARCHIVE, Strength.MUST, "AR-1", null, "law"),
                proposal(Verdict.POSTPONE, Strength.MUST, "PP-1", LocalDate.of(2027, 2, 1), "they said so"));

        var settled = settled("Proposal", "ACTIVE", proposals);

        assertThat(settled.verdict()).isEqualTo(Verdict.POSTPONE);
        assertThat(settled.headline()).isEqualTo("they said so");
        assertThat(settled.until()).isEqualTo("2027-02-01");
        assertThat(settled.overruled())
                .extracting(each -> each.rule() + ": " + each.lostBecause())
                .containsExactly(
                        "AR-1: POSTPONE goes before ARCHIVE in the playbook's precedence", "DQ-1: should < must");
    }

    @Test
    void waits_for_the_latest_day_and_looks_again_on_the_earliest() {
        var february = LocalDate.of(2027, 2, 1);
        var march = LocalDate.of(2027, 3, 1);

        assertThat(settled("Proposal", "ACTIVE", twice(Verdict.POSTPONE, february, march))
                        .until())
                .isEqualTo(march);
        assertThat(settled("Lost", "ACTIVE", twice(Verdict.REVISIT, february, march))
                        .until())
                .isEqualTo(february);
    }

    @Test
    void without_a_proposal_the_default_stands_or_what_to_supply() {
        assertThat(settled("Proposal", "ACTIVE", List.of()).headline()).isEqualTo("No rule objects.");
        var undecided = Settlement.of(
                Deciding.pipeline(RULEBOOK, null, List.of(), Known.deal("stage", "Proposal"))
                        .opportunities()
                        .get(0),
                List.of(),
                RULEBOOK.playbook());
        assertThat(undecided.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(undecided.unknown()).containsExactly("createdDate");
    }

    private static List<Proposal> twice(Verdict verdict, LocalDate one, LocalDate other) {
        return List.of(
                proposal(verdict, Strength.SHOULD, "A-1", one, "a"),
                proposal(verdict, Strength.SHOULD, "A-2", other, "b"));
    }

    private static Settlement settled(String stage, String status, List<Proposal> proposals) {
        return Settlement.of(deal(stage, status), proposals, RULEBOOK.playbook());
    }

    private static Opportunity someDeal(Random random) {
        var stages = List.of("New", "Proposal", "Won", "Lost");
        var statuses = List.of("ACTIVE", "POSTPONED", "ARCHIVED", "DISQUALIFIED");
        return deal(stages.get(random.nextInt(4)), statuses.get(random.nextInt(4)));
    }

    private static Opportunity deal(String stage, String status) {
        return Deciding.pipeline(
                        RULEBOOK,
                        null,
                        List.of(),
                        Known.deal("stage", stage, "status", status, "createdDate", "2026-09-01"))
                .opportunities()
                .get(0);
    }

    private static List<Proposal> proposals(Random random) {
        var proposals = new ArrayList<Proposal>();
        for (var left = random.nextInt(7); left > 0; left--) {
            proposals.add(proposal(
                    PROPOSABLE.get(random.nextInt(PROPOSABLE.size())),
                    Strength.values()[random.nextInt(3)],
                    "R-" + random.nextInt(3),
                    random.nextBoolean() ? null : LocalDate.of(2027, 1, 1 + random.nextInt(3)),
                    "because " + random.nextInt(3)));
        }
        return proposals;
    }

    private static Proposal proposal(Verdict verdict, Strength strength, String rule, LocalDate until, String because) {
        return new Proposal(
                "o-1",
                verdict,
                until,
                new Reason(rule, "title", strength, because, List.of(), null, null, null, "rules/rules.drl:1"));
    }
}
