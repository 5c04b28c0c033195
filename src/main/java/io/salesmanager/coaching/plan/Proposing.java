package io.salesmanager.coaching.plan;

import io.salesmanager.advice.Conclusion.Coach;
import io.salesmanager.advice.Reason;
import io.salesmanager.advice.Strength;
import io.salesmanager.coaching.plan.CoachingPlan.Item;
import io.salesmanager.coaching.plan.CoachingPlan.State;
import io.salesmanager.coaching.plan.Movement.Start;
import io.salesmanager.coaching.plan.Recommendation.Agenda;
import io.salesmanager.coaching.plan.Recommendation.Evidence;
import io.salesmanager.coaching.plan.Speaking.Heard;
import io.salesmanager.coaching.scorecard.CompanyPeers.Company;
import io.salesmanager.platform.Ids;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.sales.timeline.ProcessStep;
import io.salesmanager.sales.timeline.StepTrials;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses one skill of those that rules would coach: the one with the most money behind it, that was not settled lately. */
final class Proposing {
    /** A rule is about the step that its conditions ask for, as in {@code stepDiffers("RENEWAL")}. */
    private static final Pattern STEP = Pattern.compile(".*\\bstep\\w*\\(\"(\\w+)\"\\).*");

    private static final int MOST_EVIDENCE = 5;
    private static final int PERCENT = 100;

    private final Heard heard;
    private final Company company;
    private final String repId;
    private final Playbook playbook;
    private final LocalDate today;

    Proposing(String repId, Heard heard, Company company) {
        this.repId = repId;
        this.heard = heard;
        this.company = company;
        this.playbook = heard.rulebook().playbook();
        this.today = LocalDate.ofInstant(company.asOf(), playbook.calendar().zone());
    }

    private record Candidate(Coach coach, @Nullable StepComparison step, Worth worth) {
        double money() {
            return worth.money() == null ? Double.NEGATIVE_INFINITY : worth.money();
        }
    }

    /**
     * Empty where a recommendation is open or worked on, or where rules say nothing that was not settled lately. What a rule says
     * with the strength {@code may} is a hint: it is said, and takes nobody's place.
     */
    Optional<Recommendation> next(List<Item> known, Instant now) {
        if (known.stream().anyMatch(item -> item.state() == State.OPEN || item.state() == State.ACCEPTED)) {
            return Optional.empty();
        }
        var lately = now.minusSeconds(playbook.coaching().days() * 86_400L);
        return heard.said().stream()
                .filter(Coach.class::isInstance)
                .map(Coach.class::cast)
                .filter(coach -> coach.reason().strength() != Strength.MAY)
                .filter(coach -> known.stream()
                        .noneMatch(item -> item.recommendation().skill().equals(coach.skill())
                                && item.recommendation().proposed().isAfter(lately)))
                .map(this::candidate)
                .max(Comparator.comparingDouble(Candidate::money)
                        .thenComparing(one -> one.coach().reason().strength(), Comparator.reverseOrder())
                        .thenComparing(one -> one.coach().reason().rule(), Comparator.reverseOrder()))
                .map(chosen -> recommendation(chosen, now));
    }

    private Candidate candidate(Coach coach) {
        var step = step(coach.reason())
                .flatMap(name -> company.of(repId).stream()
                        .filter(one -> one.step().equals(name))
                        .findFirst())
                .orElse(null);
        return new Candidate(coach, step, Worth.of(step, heard.rep(), company, playbook));
    }

    private static Optional<String> step(Reason reason) {
        return reason.conditions().stream()
                .flatMap(condition -> condition.facts().stream())
                .map(fact -> STEP.matcher(fact.name()))
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(1))
                .findFirst();
    }

    private Recommendation recommendation(Candidate chosen, Instant now) {
        var coach = chosen.coach();
        var step = chosen.step();
        var due = today.plusDays(playbook.coaching().days());
        var skill = playbook.coaching().skill(coach.skill()).orElse(new Playbook.Skill(coach.skill(), null, List.of()));
        var evidence = step == null ? List.<Evidence>of() : evidence(step.step());
        return new Recommendation(
                Ids.next(),
                repId,
                coach.skill(),
                step == null ? null : step.step(),
                coach.reason().because(),
                coach.reason(),
                chosen.worth().money(),
                chosen.worth().basis(),
                evidence,
                skill.exercise(),
                agenda(coach, skill, step, evidence, due),
                now,
                due,
                heard.rulebook().version(),
                start(step));
    }

    private static @Nullable Start start(@Nullable StepComparison step) {
        var estimate = step == null ? null : step.estimate();
        return step == null || estimate == null
                ? null
                : new Start(step.compared(), step.usual(), estimate.share(), estimate.trials(), step.differs());
    }

    private static Agenda agenda(
            Coach coach, Playbook.Skill skill, @Nullable StepComparison step, List<Evidence> evidence, LocalDate due) {
        var options = new ArrayList<>(skill.options());
        options.add("What would you try yourself?");
        var goal = step == null
                ? "By %s: what do you want to do otherwise in %s?".formatted(due, coach.skill())
                : "By %s: take %s of the deals at %s, as peers do with such deals. Is that what you want to reach?"
                        .formatted(due, percent(step.usual()), words(step.step()));
        var look = evidence.isEmpty()
                ? ""
                : " Look at %s together: what happened there?"
                        .formatted(evidence.size() == 1 ? "the deal" : "the " + evidence.size() + " deals");
        var will = skill.exercise() == null
                ? "Agree on one thing to do from tomorrow on, and on the day you look at it again."
                : skill.exercise() + " From when, and on which day do you look at it again?";
        return new Agenda(goal, coach.reason().because() + look, options, will);
    }

    /** The latest deals that ended without taking the step. */
    private List<Evidence> evidence(String step) {
        var asked = ProcessStep.ofReps(playbook).stream()
                .filter(each -> each.name().equals(step))
                .toList();
        return heard.deals().stream()
                .filter(deal -> failed(deal, asked))
                .sorted(Comparator.comparing(
                                OpportunityHistory::closedDate,
                                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed()
                        .thenComparing(OpportunityHistory::id))
                .limit(MOST_EVIDENCE)
                .map(deal -> new Evidence(
                        deal.id(),
                        deal.name() == null ? deal.id() : deal.name(),
                        deal.amount(),
                        deal.currency(),
                        deal.closedDate()))
                .toList();
    }

    private boolean failed(OpportunityHistory deal, List<ProcessStep> step) {
        var trials = new StepTrials(playbook, step, today);
        trials.add(deal, deal.accountId() == null ? null : heard.segments().get(deal.accountId()));
        return trials.counted().values().stream().anyMatch(one -> one.trials() > one.successes());
    }

    private static String words(String step) {
        return step.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
    }
}
