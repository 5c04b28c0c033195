package io.salesmanager.advice;

import io.salesmanager.advice.Conclusion.Proposal;
import io.salesmanager.advice.Decision.Overruled;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.dictionary.FactType;
import io.salesmanager.sales.history.Answers.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the proposals for one deal settle: the highest strength wins, among equals the playbook's precedence. The order in
 * which proposals come never matters.
 *
 * @param winners the proposals of the winning verdict, the strongest first; empty where none won
 * @param unknown the minimum facts that are not known, where that left the deal undecided
 */
public record Settlement(
        Verdict verdict,
        @Nullable LocalDate until,
        String headline,
        List<Proposal> winners,
        List<Overruled> overruled,
        List<String> unknown) {

    private static final Comparator<@Nullable LocalDate> EARLIER_FIRST =
            Comparator.nullsLast(Comparator.naturalOrder());

    private static final String NOBODY_OBJECTS = "No rule objects.";
    private static final String NO_OTHER_OBJECTS = "No rule objects, apart from what it is exempted from.";
    private static final String WON = "a won deal gets no verdict";
    private static final String ONLY_REVISITS = "only a revisit can be proposed for a deal that is ";

    public static Settlement of(Opportunity deal, List<Proposal> proposals, Playbook playbook) {
        var ordered = proposals.size() < 2 ? proposals : inOrder(proposals, playbook);
        if (deal.position().stageKind() == StageKind.WON) {
            return none("Won; there is nothing to decide.", ordered, WON);
        }
        var finished = finished(deal);
        if (finished == null) {
            return ordered.isEmpty() ? byDefault(deal, playbook) : best(ordered, ordered);
        }
        var revisits = ordered.stream()
                .filter(proposal -> proposal.verdict() == Verdict.REVISIT)
                .toList();
        return revisits.isEmpty()
                ? none(capital(finished) + "; nothing speaks for another look.", ordered, ONLY_REVISITS + finished)
                : best(revisits, ordered);
    }

    /** The same with proposals of rules that the deal is exempted from: they lose, whatever they are. */
    public Settlement exempting(List<Proposal> exempted, Opportunity deal, Playbook playbook) {
        var lost = new ArrayList<>(overruled);
        for (var proposal : inOrder(exempted, playbook)) {
            var exemption =
                    Objects.requireNonNull(deal.exemptionFrom(proposal.reason().rule()));
            lost.add(overruled(proposal, exemption.words()));
        }
        return new Settlement(
                verdict, until, headline.equals(NOBODY_OBJECTS) ? NO_OTHER_OBJECTS : headline, winners, lost, unknown);
    }

    private static List<Proposal> inOrder(List<Proposal> proposals, Playbook playbook) {
        var ordered = new ArrayList<>(proposals);
        ordered.sort((one, other) -> order(one, other, playbook));
        return ordered;
    }

    private static int order(Proposal one, Proposal other, Playbook playbook) {
        var order = one.reason().strength().compareTo(other.reason().strength());
        if (order == 0 && one.verdict() != other.verdict()) {
            order = Integer.compare(
                    playbook.precedence().indexOf(one.verdict()),
                    playbook.precedence().indexOf(other.verdict()));
        }
        order = order != 0
                ? order
                : one.reason().rule().compareTo(other.reason().rule());
        order = order != 0 ? order : EARLIER_FIRST.compare(one.until(), other.until());
        return order != 0
                ? order
                : one.reason().because().compareTo(other.reason().because());
    }

    /** Whether one more proposal of this strength would have changed the verdict of {@code deal}. */
    public boolean yieldsTo(Strength strength, Verdict proposed, Opportunity deal, Playbook playbook) {
        return proposed != verdict && whyLost(strength, proposed, deal, playbook) == null;
    }

    /** Why a proposal of another verdict than the one that was given loses, or null where it would win. */
    public @Nullable String whyLost(Strength strength, Verdict proposed, Opportunity deal, Playbook playbook) {
        var barred = bars(proposed, deal);
        if (barred != null || winners.isEmpty()) {
            return barred;
        }
        var won = winners.get(0).reason().strength();
        if (strength.compareTo(won) < 0 || (strength == won && goesBefore(proposed, playbook))) {
            return null;
        }
        return strength == won ? precedence(verdict, proposed) : weaker(strength, won);
    }

    /** Why no rule, however strong, can propose a verdict for {@code deal}, or null where one can. */
    public @Nullable String bars(Verdict proposed, Opportunity deal) {
        if (deal.position().stageKind() == StageKind.WON) {
            return WON;
        }
        var finished = finished(deal);
        return finished != null && proposed != Verdict.REVISIT ? ONLY_REVISITS + finished : null;
    }

    private boolean goesBefore(Verdict proposed, Playbook playbook) {
        return playbook.precedence().indexOf(proposed) < playbook.precedence().indexOf(verdict);
    }

    /** The word for a deal that can only be revisited, or null for one that is being worked on. */
    private static @Nullable String finished(Opportunity deal) {
        if (deal.position().stageKind() == StageKind.LOST) {
            return "lost";
        }
        var status = deal.position().status();
        return status == Status.DISQUALIFIED || status == Status.ARCHIVED
                ? status.name().toLowerCase(Locale.ROOT)
                : null;
    }

    private static Settlement best(List<Proposal> allowed, List<Proposal> all) {
        var first = allowed.get(0);
        var verdict = first.verdict();
        var winners = new ArrayList<Proposal>();
        var overruled = new ArrayList<Overruled>();
        for (var proposal : all) {
            if (proposal.verdict() == verdict) {
                winners.add(proposal);
            } else {
                overruled.add(overruled(proposal, whyLost(proposal, first, allowed.contains(proposal))));
            }
        }
        return new Settlement(verdict, until(winners), first.reason().because(), winners, overruled, List.of());
    }

    private static String whyLost(Proposal lost, Proposal won, boolean allowed) {
        if (!allowed) {
            return "only a revisit can be proposed for a deal that is finished";
        }
        var strength = lost.reason().strength();
        var best = won.reason().strength();
        return strength == best ? precedence(won.verdict(), lost.verdict()) : weaker(strength, best);
    }

    private static String precedence(Verdict won, Verdict lost) {
        return won + " goes before " + lost + " in the playbook's precedence";
    }

    private static String weaker(Strength lost, Strength won) {
        return lower(lost) + " < " + lower(won);
    }

    /** Among the strongest winners: the latest day to wait for, the earliest to look again. */
    private static @Nullable LocalDate until(List<Proposal> winners) {
        var strongest = winners.get(0).reason().strength();
        var earliest = winners.get(0).verdict() == Verdict.REVISIT;
        LocalDate found = null;
        for (var winner : winners) {
            var day = winner.until();
            if (day != null
                    && winner.reason().strength() == strongest
                    && (found == null || (earliest ? day.isBefore(found) : day.isAfter(found)))) {
                found = day;
            }
        }
        return found;
    }

    private static Settlement byDefault(Opportunity deal, Playbook playbook) {
        var unknown = new ArrayList<String>(0);
        for (var name : playbook.minimumFacts()) {
            var fact = FactType.OPPORTUNITY.fact(name);
            if (fact.isEmpty() || !fact.get().known(deal)) {
                unknown.add(name);
            }
        }
        return unknown.isEmpty()
                ? new Settlement(playbook.defaultVerdict(), null, NOBODY_OBJECTS, List.of(), List.of(), List.of())
                : new Settlement(
                        Verdict.UNDECIDED,
                        null,
                        "Not enough is known to decide: supply %s.".formatted(String.join(", ", unknown)),
                        List.of(),
                        List.of(),
                        unknown);
    }

    private static Settlement none(String headline, List<Proposal> proposals, String why) {
        return new Settlement(
                Verdict.NONE,
                null,
                headline,
                List.of(),
                proposals.stream().map(proposal -> overruled(proposal, why)).toList(),
                List.of());
    }

    private static Overruled overruled(Proposal proposal, String why) {
        return new Overruled(proposal.verdict(), proposal.reason().rule(), why, proposal.reason());
    }

    private static String lower(Strength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
