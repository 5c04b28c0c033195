package io.salesmanager.improve.impact;

import io.salesmanager.advice.Decision;
import io.salesmanager.improve.impact.cause.Cause;
import io.salesmanager.improve.impact.cause.Cause.Kind;
import io.salesmanager.playbook.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What another rulebook would change. A deal flips where it gets another verdict.
 *
 * @param before version that decides now
 * @param after version that is asked about
 * @param summary one sentence
 * @param notes what to know when reading the numbers
 * @param all over all deals
 * @param otherUntil how many deals keep their verdict and get another day
 * @param otherReasons how many deals keep their verdict for other reasons; some of them get another day too
 * @param flips by verdict, the most first
 * @param responsible what makes deals flip, the most first; a flip that has several causes is counted with each
 * @param examples some flips by name: of each kind the largest amounts
 * @param voices rules that read otherwise, or speak of other deals or reps than before, whether or not a verdict changes
 */
public record Impact(
        String before,
        String after,
        String summary,
        List<String> notes,
        Numbers all,
        int otherUntil,
        int otherReasons,
        List<FlipKind> flips,
        List<Responsible> responsible,
        Breakdown byOwner,
        Breakdown byTeam,
        Breakdown byProductLine,
        Breakdown byAmount,
        List<Example> examples,
        List<Voice> voices) {

    /** Comparisons that older releases kept know of no voices. */
    public Impact {
        voices = Objects.requireNonNullElse(voices, List.of());
    }

    /** The same with the names of teams, which the facts of deals do not have. */
    public Impact withTeams(Map<String, String> names) {
        return new Impact(
                before,
                after,
                summary,
                notes,
                all,
                otherUntil,
                otherReasons,
                flips,
                responsible,
                byOwner,
                new Breakdown(
                        byTeam.groups().stream()
                                .map(group -> new Group(
                                        group.id(), group.id() == null ? null : names.get(group.id()), group.numbers()))
                                .toList(),
                        byTeam.more(),
                        byTeam.unchanged()),
                byProductLine,
                byAmount,
                examples,
                voices);
    }

    /**
     * How many of some deals flip. Shares are of the open ones and of their amount; null where there are none.
     *
     * @param deals that were decided by both, also lost ones
     * @param openWithoutAmount open deals whose amount is not known
     * @param few whether there are so few open deals that a share says little
     */
    public record Numbers(
            int deals,
            int flips,
            int open,
            int openFlips,
            @Nullable Double openShare,
            int openWithoutAmount,
            boolean few,
            List<Money> amounts) {}

    /**
     * Amounts of open deals in one currency.
     *
     * @param currency null where it is not known
     */
    public record Money(
            @Nullable String currency,
            BigDecimal open,
            BigDecimal flipped,
            @Nullable Double share) {}

    /**
     * Amounts of deals, open or not, in one currency.
     *
     * @param currency null where it is not known
     */
    public record Amount(@Nullable String currency, BigDecimal amount) {}

    /** @param deals how many flip so */
    public record FlipKind(Verdict from, Verdict to, int deals, List<Amount> amounts) {}

    /**
     * A cause of flips.
     *
     * @param title of the rule
     * @param rules those by which a dial or the playbook came about; the rule itself where it is one
     * @param alone how many of the flips have no other cause
     */
    public record Responsible(
            Kind kind,
            String id,
            @Nullable String title,
            @Nullable String from,
            @Nullable String to,
            List<String> rules,
            int flips,
            int alone,
            List<Amount> amounts) {}

    /**
     * The same numbers for the parts of a whole.
     *
     * @param groups those in which deals flip, the most first
     * @param more how many such groups are left out
     * @param unchanged how many groups have no flip
     */
    public record Breakdown(List<Group> groups, int more, int unchanged) {}

    /** @param id null for the deals of which it is not known */
    public record Group(@Nullable String id, @Nullable String name, Numbers numbers) {}

    /** One deal that flips, with both decisions. */
    public record Example(
            String opportunityId,
            @Nullable String name,
            @Nullable String repId,
            @Nullable String repName,
            @Nullable String teamId,
            @Nullable String stage,
            @Nullable String productLine,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            Verdict from,
            Verdict to,
            List<Cause> causes,
            Decision before,
            Decision after) {}

    /** What became of a rule. */
    public enum Change {
        NEW,
        GONE,
        CHANGED,
        /** It reads as before; its dials or what is measured may differ. */
        SAME
    }

    /**
     * Of how many deals and reps a rule speaks, before and after.
     *
     * @param newly some of those that it did not speak of before
     */
    public record Voice(String rule, @Nullable String title, Change change, int before, int after, List<Named> newly) {}

    /** A deal or a rep. */
    public record Named(String id, @Nullable String name) {}

    /** How far a comparison is. */
    public record Progress(int deals, int flips) {}
}
