package io.salesmanager.coaching.eligibility;

import io.salesmanager.access.Audit;
import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.coaching.eligibility.ApprovalRequest.State;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.learning.LearningDials;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.history.Approval.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Requests that a rep may sell a line, and what managers say to them. Only what a manager confirms takes effect. */
@ApplicationScoped
public class Approvals {
    private static final String LIST = "approvals";

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_YEARS = 2;

    private final RequestRows rows;
    private final Proposals proposals;
    private final Eligibilities eligibilities;
    private final ActiveRulebook active;
    private final Database database;
    private final Audit audit;
    private final Viewer viewer;
    private final Clock clock;

    Approvals(
            RequestRows rows,
            Proposals proposals,
            Eligibilities eligibilities,
            ActiveRulebook active,
            Database database,
            Audit audit,
            Viewer viewer,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.eligibilities = eligibilities;
        this.active = active;
        this.database = database;
        this.audit = audit;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param rep left out by a rep, who asks for themselves
     * @param wanted without it ELIGIBLE
     */
    public record Wanted(
            @Nullable String rep,
            @Nullable String line,
            @Nullable Standing wanted,
            @Nullable String why) {}

    /**
     * What a manager says.
     *
     * @param standing of an approval; without it what was asked for
     * @param until last day of an approval; without it as many days as the dial approval-days says
     */
    public record Answer(
            @Nullable Standing standing,
            @Nullable String why,
            @Nullable LocalDate until) {}

    /** The latest first. */
    public Page<ApprovalRequest> page(@Nullable State state, @Nullable String after, int limit) {
        eligibilities.checkEnabled();
        var before = after == null ? Ids.AFTER_ALL : Cursor.keys(LIST, after, 1).get(0);
        return Page.of(
                rows.page(state, viewer.scope(), before, limit + 1), limit, request -> Cursor.of(LIST, request.id()));
    }

    /** @throws Problem 404 where there is no such request, or its rep may not be seen */
    public ApprovalRequest get(String id) {
        eligibilities.checkEnabled();
        return rows.find(id, viewer.scope()).orElseThrow(() -> Problem.notFound("request", id));
    }

    public ApprovalRequest ask(Wanted wanted) {
        eligibilities.checkEnabled();
        var rep = eligibilities.seen(rep(wanted));
        var line = line(wanted.line());
        var standing = Objects.requireNonNullElse(wanted.wanted(), Standing.ELIGIBLE);
        var why = reason(
                wanted.why(), "Say what speaks for it: deals on this line, who goes with you, what you have learned.");
        var proposed = proposals.now(rep.id(), viewer.scope()).stream()
                .filter(proposal -> proposal.line().equals(line))
                .findFirst()
                .orElse(null);
        var request = new ApprovalRequest(
                Ids.next(),
                rep.id(),
                rep.name(),
                line,
                standing,
                viewer.name(),
                now(),
                why,
                proposed == null ? null : proposed.standing(),
                proposed == null ? null : proposed.because(),
                State.OPEN,
                null,
                null,
                null,
                null,
                null);
        return database.transaction(false, () -> {
            rows.holdOthersBack(rep.id());
            refuseTwice(rep.id(), line);
            rows.add(request);
            return request;
        });
    }

    /** A manager confirms, in one step, what nobody asked for yet. */
    public ApprovalRequest confirm(Wanted wanted, Answer answer) {
        var request = ask(wanted);
        return approve(request.id(), answer);
    }

    public ApprovalRequest approve(String id, Answer answer) {
        var request = decidable(id);
        var standing = Objects.requireNonNullElse(answer.standing(), request.wanted());
        var why = reason(answer.why(), "Say why, and with which condition; the rep reads it.");
        var until = until(answer.until());
        return decide(request, State.APPROVED, why, standing, until);
    }

    public ApprovalRequest reject(String id, Answer answer) {
        var request = decidable(id);
        var why =
                reason(answer.why(), "Say what is missing, and when you look at it together again; the rep reads it.");
        return decide(request, State.REJECTED, why, null, null);
    }

    /** Whoever asked takes it back. */
    public ApprovalRequest withdraw(String id) {
        var request = get(id);
        if (!request.askedBy().equals(viewer.name())) {
            throw new Problem("not-yours", 403, "It is another's request", "Only who asked can take a request back.")
                    .with("advice", "A manager can reject it.");
        }
        return decide(request, State.WITHDRAWN, null, null, null);
    }

    private ApprovalRequest decide(
            ApprovalRequest request,
            State state,
            @Nullable String why,
            @Nullable Standing standing,
            @Nullable LocalDate until) {
        return database.transaction(false, () -> {
            if (!rows.decide(request.id(), state, now(), viewer.name(), why, standing, until)) {
                throw new Problem(
                                "decided",
                                409,
                                "It was decided already",
                                "This request is %s."
                                        .formatted(get(request.id()).state()))
                        .with("advice", "Ask anew, or confirm something else.");
            }
            audit.note(
                    viewer.name(),
                    "approval." + state.name().toLowerCase(Locale.ROOT),
                    request.id(),
                    "%s for %s".formatted(request.line(), request.rep()));
            return get(request.id());
        });
    }

    /** Nobody decides what they themselves may do. */
    private ApprovalRequest decidable(String id) {
        var request = get(id);
        if (request.rep().equals(viewer.personId())) {
            throw new Problem(
                            "own-request",
                            403,
                            "It is about yourself",
                            "Nobody confirms what they themselves may sell.")
                    .with("advice", "Your own manager can decide it.");
        }
        return request;
    }

    private String rep(Wanted wanted) {
        if (viewer.role() == Role.REP) {
            return Objects.requireNonNullElse(viewer.personId(), "");
        }
        if (wanted.rep() == null || wanted.rep().isBlank()) {
            throw Problem.ofField("no-rep", "rep", "No rep was named.", "Send the id of a rep of your teams.");
        }
        return wanted.rep();
    }

    private String line(@Nullable String given) {
        var names = active.current().playbook().productLineNames();
        if (given == null || !names.contains(given)) {
            throw Problem.ofField(
                    "unknown-product-line",
                    "line",
                    "There is no product line '%s'.".formatted(given),
                    NearestName.advice(Objects.requireNonNullElse(given, ""), names));
        }
        return given;
    }

    private static String reason(@Nullable String why, String advice) {
        if (why == null || why.isBlank() || why.length() > LONGEST_REASON) {
            throw Problem.ofField(
                    "no-reason", "why", "A reason has 1 to %d characters.".formatted(LONGEST_REASON), advice);
        }
        return why.strip();
    }

    private LocalDate until(@Nullable LocalDate asked) {
        var rulebook = active.current();
        var today = LocalDate.ofInstant(
                clock.instant(), rulebook.playbook().calendar().zone());
        var until = asked == null
                ? today.plusDays(LearningDials.of(rulebook.dials()).approvalDays())
                : asked;
        if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Problem.ofField(
                    "bad-date",
                    "until",
                    "%s is not between %s and %s.".formatted(until, today, today.plusYears(LONGEST_YEARS)),
                    "Send a day within the next two years.");
        }
        return until;
    }

    private void refuseTwice(String rep, String line) {
        rows.of(rep).stream()
                .filter(request -> request.line().equals(line) && request.state() == State.OPEN)
                .findFirst()
                .ifPresent(request -> {
                    throw new Problem(
                                    "already-asked",
                                    409,
                                    "It is asked for already",
                                    "A request for %s waits since %s.".formatted(line, request.askedAt()))
                            .with("request", request.id())
                            .with("advice", "Decide it, or take it back.");
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
