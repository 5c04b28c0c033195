package io.salesmanager.advice;

import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything a rule can conclude. {@code about} is the id of the opportunity, or of the rep, team or manager it speaks of. */
public sealed interface Conclusion {
    String about();

    Reason reason();

    /** What to do with a deal, perhaps from or until a day. */
    record Proposal(String about, Verdict verdict, @Nullable LocalDate until, Reason reason) implements Conclusion {}

    /** Touch the buyer through a channel, within so many business days. */
    record Engage(String about, Channel channel, int inDays, Reason reason) implements Conclusion {}

    /** Do not use a channel any more. */
    record Stop(String about, Channel channel, Reason reason) implements Conclusion {}

    /** Get a piece of evidence, or an answer. */
    record Require(String about, String evidence, Reason reason) implements Conclusion {}

    /** Someone above the rep has to look at it: {@code manager}, {@code director}, or a role's name. */
    record Escalate(String about, String to, Reason reason) implements Conclusion {}

    /** Something about the deal that puts it or its quality in danger. */
    record Risk(String about, String kind, Reason reason) implements Conclusion {}

    record Eligible(String about, String line, Reason reason) implements Conclusion {}

    record Ineligible(String about, String line, Reason reason) implements Conclusion {}

    record Strong(String about, String skill, Reason reason) implements Conclusion {}

    record Coach(String about, String skill, Reason reason) implements Conclusion {}

    record Quiz(String about, String quiz, Reason reason) implements Conclusion {}

    record Profile(String about, String kind, Reason reason) implements Conclusion {}

    /** Something about how a manager, or a team, works. */
    record Habit(String about, String kind, Reason reason) implements Conclusion {}

    /** Whether it is said of a deal rather than of a person. */
    static boolean isAboutDeal(Conclusion conclusion) {
        return conclusion instanceof Proposal
                || conclusion instanceof Engage
                || conclusion instanceof Stop
                || conclusion instanceof Require
                || conclusion instanceof Escalate
                || conclusion instanceof Risk;
    }
}
