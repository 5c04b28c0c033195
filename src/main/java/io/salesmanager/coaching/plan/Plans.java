package io.salesmanager.coaching.plan;

import io.salesmanager.access.ViewScope;
import io.salesmanager.access.Viewer;
import io.salesmanager.advice.Conclusion;
import io.salesmanager.coaching.eligibility.EligibilityConfig;
import io.salesmanager.coaching.onboarding.RampPlans;
import io.salesmanager.coaching.plan.CoachingPlan.Item;
import io.salesmanager.coaching.plan.CoachingPlan.Said;
import io.salesmanager.coaching.plan.CoachingPlan.State;
import io.salesmanager.coaching.plan.Speaking.Heard;
import io.salesmanager.coaching.quiz.QuizConfig;
import io.salesmanager.coaching.reply.Replies;
import io.salesmanager.coaching.reply.Replies.Subject;
import io.salesmanager.coaching.reply.Reply;
import io.salesmanager.coaching.scorecard.CompanyPeers;
import io.salesmanager.coaching.scorecard.CompanyPeers.Company;
import io.salesmanager.coaching.scorecard.Scorecards;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Coaching plans of those who may be seen, and what is said to them. */
@ApplicationScoped
public class Plans {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_ABOUT = 120;

    private final PlanStore store;
    private final Speaking speaking;
    private final CompanyPeers peers;
    private final Scorecards scorecards;
    private final ComparedPeople people;
    private final RampPlans ramps;
    private final Replies replies;
    private final QuizConfig quizzes;
    private final EligibilityConfig eligibility;
    private final Database database;
    private final Viewer viewer;
    private final Clock clock;

    @Inject
    Plans(
            PlanStore store,
            Speaking speaking,
            CompanyPeers peers,
            Scorecards scorecards,
            ComparedPeople people,
            RampPlans ramps,
            Replies replies,
            QuizConfig quizzes,
            EligibilityConfig eligibility,
            Database database,
            Viewer viewer,
            Clock clock) {
        this.store = store;
        this.speaking = speaking;
        this.peers = peers;
        this.scorecards = scorecards;
        this.people = people;
        this.ramps = ramps;
        this.replies = replies;
        this.quizzes = quizzes;
        this.eligibility = eligibility;
        this.database = database;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @throws Problem 404 where there is no such rep in {@code scope} */
    public CoachingPlan of(String rep, ViewScope scope) {
        var known = scorecards.visible(rep, scope);
        var name = known == null ? rep : Objects.requireNonNullElse(known.name(), rep);
        var items = store.of(rep);
        var heard = speaking.of(rep, peers.current());
        var said = heard.map(Heard::said).orElse(List.of());
        var current = items.stream().filter(Plans::isCurrent).findFirst().orElse(null);
        return new CoachingPlan(
                rep,
                name,
                sentence(current),
                current,
                items.stream().filter(item -> !isCurrent(item)).toList(),
                people.settings().profile()
                        ? ProfileWords.of(heard.map(Heard::rep).orElse(null), said)
                        : ProfileWords.off(),
                heard.flatMap(one -> ramps.of(rep, one.rep(), one.rulebook())).orElse(null),
                said.stream()
                        .flatMap(conclusion -> Stream.ofNullable(said(conclusion)))
                        .toList(),
                replies.of(Subject.REP, rep));
    }

    /**
     * What the rep, or who leads them, answers to what is said of the rep; it stands beside it.
     *
     * @param about what it answers: a step, a rule's id, {@code PROFILE} or {@code RAMP}, or the {@code about} of what is said elsewhere
     * @throws Problem 404 where there is no such rep in {@code scope}
     */
    public Reply reply(String rep, @Nullable String about, @Nullable String words, ViewScope scope) {
        scorecards.visible(rep, scope);
        if (about == null || about.isBlank() || about.length() > LONGEST_ABOUT) {
            throw Problem.ofField(
                    "missing-field",
                    "about",
                    "What is answered is not said.",
                    "Name a step such as RENEWAL, a rule such as CO-051, PROFILE or RAMP.");
        }
        return replies.add(Subject.REP, rep, about.strip(), words);
    }

    /** Looks now what rules recommend, and takes up one skill where nothing is open. */
    public CoachingPlan look(String rep, ViewScope scope) {
        scorecards.visible(rep, scope);
        if (!people.settings().coaching()) {
            throw new Problem(
                            "coaching-is-off",
                            409,
                            "Coaching is switched off",
                            "Nothing is recommended to reps here: the operator switched it off.")
                    .with("advice", "Ask the operator; the setting is salesmanager.people.coaching.");
        }
        propose(rep, peers.current());
        return of(rep, scope);
    }

    /** One skill at a time, where nothing is open. */
    Optional<Recommendation> propose(String rep, Company company) {
        return speaking.of(rep, company)
                .flatMap(heard -> database.transaction(false, () -> {
                    var made = new Proposing(rep, heard.without(people::isOff), company).next(store.of(rep), now());
                    made.ifPresent(store::add);
                    return made;
                }));
    }

    public Item accept(String id) {
        return say(id, "ACCEPTED", null, State.OPEN);
    }

    public Item done(String id, @Nullable String words) {
        return say(id, "DONE", words == null ? null : text(words, "words"), State.OPEN, State.ACCEPTED);
    }

    public Item dismiss(String id, @Nullable String reason) {
        return say(id, "DISMISSED", text(reason, "reason"), State.OPEN, State.ACCEPTED);
    }

    /** What the rep, or who leads them, says to it stands beside it for good. */
    public Item answer(String id, @Nullable String words) {
        return say(id, "ANSWER", text(words, "words"), State.values());
    }

    private Item say(String id, String kind, @Nullable String words, State... allowed) {
        return database.transaction(false, () -> {
            var item = visible(id);
            if (Stream.of(allowed).noneMatch(state -> state == item.state())) {
                throw new Problem(
                                "already-settled",
                                409,
                                "It is settled",
                                "The recommendation is %s already."
                                        .formatted(item.state().name().toLowerCase(java.util.Locale.ROOT)))
                        .with("advice", "Answer it instead; an answer can always be added.");
            }
            store.say(id, kind, words, viewer.name(), now());
            return store.find(id).orElseThrow();
        });
    }

    private Item visible(String id) {
        return store.find(id)
                .filter(item -> scorecards.sees(item.recommendation().rep(), viewer.scope()))
                .orElseThrow(() -> Problem.notFound("recommendation", id));
    }

    private @Nullable Said said(Conclusion conclusion) {
        var coaching = people.settings().coaching();
        if (people.isOff(conclusion.reason())) {
            return null;
        }
        if (conclusion instanceof Conclusion.Quiz && quizzes.enabled()) {
            return said("quiz", conclusion);
        }
        var standing = standing(conclusion);
        if (standing != null) {
            return eligibility.enabled() ? said("eligibility", standing, conclusion) : null;
        }
        if (conclusion instanceof Conclusion.Strong && coaching) {
            return said("strength", conclusion);
        }
        if (conclusion instanceof Conclusion.Coach && coaching) {
            return said("coach", conclusion);
        }
        return conclusion instanceof Conclusion.Profile && people.settings().profile()
                ? said("profile", conclusion)
                : null;
    }

    private static @Nullable String standing(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Eligible one) {
            return one.line() + ", proposed to be sold";
        }
        if (conclusion instanceof Conclusion.Conditional one) {
            return one.line() + ", proposed to be sold with a condition";
        }
        return conclusion instanceof Conclusion.Ineligible one ? one.line() + ", proposed not to be sold" : null;
    }

    private static Said said(String kind, Conclusion conclusion) {
        return said(kind, conclusion.said(), conclusion);
    }

    private static Said said(String kind, String what, Conclusion conclusion) {
        var reason = conclusion.reason();
        return new Said(kind, what, reason.because(), reason.rule(), reason.article(), reason.source());
    }

    private String sentence(@Nullable Item current) {
        if (!people.settings().coaching()) {
            return "Nothing is recommended here: the operator switched it off.";
        }
        if (current == null) {
            return "Nothing to work on is open. A skill is proposed only where the rep differs from peers by more than chance, or where another rule of coaching speaks.";
        }
        return current.state() == State.OPEN
                ? "One skill is proposed: %s."
                        .formatted(current.recommendation().skill())
                : "Being worked on: %s, until %s."
                        .formatted(
                                current.recommendation().skill(),
                                current.recommendation().due());
    }

    private static boolean isCurrent(Item item) {
        return item.state() == State.OPEN || item.state() == State.ACCEPTED;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String text(@Nullable String text, String field) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Problem.ofField(
                    "bad-text",
                    field,
                    "'%s' has 1 to %d characters.".formatted(field, LONGEST),
                    "Say it in a sentence or two; it stands beside the recommendation.");
        }
        return text.strip();
    }
}
