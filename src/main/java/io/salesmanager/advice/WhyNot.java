package io.salesmanager.advice;

import io.salesmanager.advice.Reason.FactShown;
import io.salesmanager.playbook.ResolvedDials.DialSetting;
import io.salesmanager.playbook.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have led to another verdict.
 *
 * @param given the verdict that was given
 * @param asked the verdict that was asked about
 * @param summary one sentence
 * @param ways the rules that propose it, the smallest change first: by how many conditions are not met, and those that someone
 *     can change before those that only time changes
 */
public record WhyNot(String opportunityId, Verdict given, Verdict asked, String summary, List<Way> ways) {

    /** How a condition came out. */
    public enum Outcome {
        MET,
        /** Not met, for want of a fact. */
        UNKNOWN,
        FAILED
    }

    /**
     * One rule that proposes the verdict.
     *
     * @param spoke whether it did speak
     * @param lostBecause why it lost, or would lose if it spoke; null where it would win
     * @param notMet how many conditions are not met
     * @param someoneCanChange whether someone can change every condition that is not met; time alone changes the others
     */
    public record Way(
            String rule,
            String title,
            Strength strength,
            boolean spoke,
            @Nullable String lostBecause,
            int notMet,
            boolean someoneCanChange,
            List<Judged> conditions,
            @Nullable String source,
            @Nullable String owner,
            @Nullable String article,
            String at) {}

    /**
     * One condition with the values it was judged by.
     *
     * @param about the type of fact it asks, such as {@code Opportunity}
     */
    public record Judged(
            String about,
            String text,
            Outcome outcome,
            boolean someoneCanChange,
            List<FactShown> facts,
            List<DialSetting> dials) {}
}
