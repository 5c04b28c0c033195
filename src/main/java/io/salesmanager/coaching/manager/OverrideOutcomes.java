package io.salesmanager.coaching.manager;

import io.salesmanager.coaching.manager.AnswerRecords.Overridden;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.statistics.Proportion;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Overrides, and who was right. Only one kind can be judged: a deal that the rules wanted stopped and the manager kept. A deal that was
 * stopped is not won, whoever was right.
 *
 * @param overrides deals whose last override stands
 * @param kept of them, those kept against the advice to stop
 * @param keptClosed of these, those closed since
 * @param keptWon of these, those won
 * @param low and {@code high} the interval, 95%, of the share won; null where none was closed
 * @param stopped those stopped against the advice to go on
 * @param otherClosed the team's other deals closed in the weeks looked at, to compare with
 * @param otherWon of these, those won
 */
public record OverrideOutcomes(
        int overrides,
        int kept,
        int keptClosed,
        int keptWon,
        @Nullable Double low,
        @Nullable Double high,
        int stopped,
        int otherClosed,
        int otherWon,
        String words) {

    private static final int FEWEST_CLOSED = 5;
    private static final Set<Verdict> GO_ON = EnumSet.of(Verdict.QUALIFY, Verdict.REVISIT);
    private static final Set<Verdict> STOP = EnumSet.of(Verdict.DISQUALIFY, Verdict.ARCHIVE);

    /** @param all deals of the team that were closed, those that were kept among them */
    static OverrideOutcomes of(List<Overridden> overrides, Proportion all) {
        var kept = overrides.stream()
                .filter(one -> STOP.contains(one.decided()) && GO_ON.contains(one.said()))
                .toList();
        var stopped = (int) overrides.stream()
                .filter(one -> GO_ON.contains(one.decided()) && STOP.contains(one.said()))
                .count();
        var closed = kept.stream().filter(one -> one.won() != null).toList();
        var won = (int)
                closed.stream().filter(one -> Boolean.TRUE.equals(one.won())).count();
        var share = new Proportion(won, closed.size());
        var interval = share.interval();
        var others = without(all, share);
        var judged = !closed.isEmpty();
        return new OverrideOutcomes(
                overrides.size(),
                kept.size(),
                closed.size(),
                won,
                judged ? interval.low() : null,
                judged ? interval.high() : null,
                stopped,
                others.trials(),
                others.successes(),
                words(kept.size(), share, stopped, others));
    }

    /** A kept deal whose rep has left the team is not among all. */
    private static Proportion without(Proportion all, Proportion part) {
        var won = Math.max(0, all.successes() - part.successes());
        return new Proportion(won, Math.max(won, all.trials() - part.trials()));
    }

    private static String words(int kept, Proportion share, int stopped, Proportion others) {
        var said = kept == 0
                ? "No deal was kept against the advice to stop, so nothing shows who was right."
                : "%d kept against the advice to stop; %s".formatted(kept, verdict(share, others));
        return stopped == 0
                ? said
                : said
                        + " %d stopped against the advice to go on: a deal that was stopped is not won, whoever was right."
                                .formatted(stopped);
    }

    private static String verdict(Proportion share, Proportion others) {
        if (share.trials() < FEWEST_CLOSED) {
            return "too few to say who was right: %d closed since, %d are needed."
                    .formatted(share.trials(), FEWEST_CLOSED);
        }
        if (others.trials() == 0) {
            return "%d of %d closed since were won; there are no other closed deals to compare with."
                    .formatted(share.successes(), share.trials());
        }
        var compared = "%d of %d closed since were won, of the team's other deals %d of %d"
                .formatted(share.successes(), share.trials(), others.successes(), others.trials());
        if (!share.differsFrom(others)) {
            return compared + ": no difference beyond chance, so neither was shown to be right.";
        }
        return share.share() > others.share()
                ? compared + ": more than chance explains, so keeping them was right."
                : compared + ": fewer than chance explains, so the rules were more often right.";
    }
}
