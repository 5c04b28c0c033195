package io.salesmanager.improve.health;

import io.salesmanager.rulebook.DiagnosticView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rule does.
 *
 * @param rule its id
 * @param about what its conditions look at first: DEAL, REP, or TEAM for teams and managers
 * @param days how many days are counted, today included
 * @param decisions how many decisions were recorded in them, by whatever rule
 * @param fired of how many deals or reps it concluded anything, also what lost against another rule
 * @param decided of how many decisions it is a reason
 * @param overridden how many of its decisions people overrode
 * @param overriddenShare of those that it decided; null where it decided none
 * @param few whether it decided so few that a share says little
 * @param lastFired however long ago; null for never
 * @param examples how many examples are about it
 * @param findings what the last check found in it
 * @param remarks what to look at
 */
public record RuleHealth(
        String rule,
        String title,
        About about,
        boolean enabled,
        int days,
        int decisions,
        int fired,
        int decided,
        int overridden,
        @Nullable Double overriddenShare,
        boolean few,
        @Nullable LocalDate lastFired,
        int examples,
        int findings,
        List<Remark> remarks) {

    public enum About {
        DEAL,
        REP,
        TEAM
    }

    /**
     * Something to look at.
     *
     * @param words a sentence with the numbers
     */
    public record Remark(Kind kind, String words) {
        public enum Kind {
            NEVER_FIRED,
            ALWAYS_OVERRIDDEN,
            WITHOUT_EXAMPLES,
            FEW_DECISIONS,
            SWITCHED_OFF,
            NOT_COUNTED
        }
    }

    /** The rule with all that is known of it. */
    public record Detail(RuleHealth health, List<Day> history, List<Covering> coveredBy, List<DiagnosticView> found) {}

    /** @param decisions recorded that day by whatever rule */
    public record Day(LocalDate day, int decisions, int fired, int decided, int overridden) {}

    /**
     * An example about the rule.
     *
     * @param fires whether it shows the rule speaking; null where it says nothing of that
     * @param at file and line
     */
    public record Covering(String name, @Nullable Boolean fires, String at) {}

    boolean has(Remark.Kind kind) {
        return remarks.stream().anyMatch(remark -> remark.kind() == kind);
    }
}
