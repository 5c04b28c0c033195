package io.salesmanager.rulebook.publish;

import io.salesmanager.access.Audit;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.database.Database;
import io.salesmanager.platform.http.Precondition;
import io.salesmanager.rulebook.publish.ApprovalRequest.State;
import io.salesmanager.rulebook.version.Activation;
import io.salesmanager.rulebook.version.Activation.How;
import io.salesmanager.rulebook.version.ActivationLog;
import io.salesmanager.rulebook.version.ActivationLog.Entry;
import io.salesmanager.rulebook.version.Version.Status;
import io.salesmanager.rulebook.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes versions active, now or later, and goes back. Each deed is one transaction; when it returns, this process follows. */
@ApplicationScoped
public class Publishing {
    /** An instant is "now" when it was sent; clocks differ, and requests take their time. */
    private static final Duration LONGEST_WAY = Duration.ofMinutes(5);

    private final Versions versions;
    private final ActivationLog log;
    private final Approvals approvals;
    private final Gates gates;
    private final Serving serving;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Publishing(
            Versions versions,
            ActivationLog log,
            Approvals approvals,
            Gates gates,
            Serving serving,
            Database database,
            Audit audit,
            Clock clock) {
        this.versions = versions;
        this.log = log;
        this.approvals = approvals;
        this.gates = gates;
        this.serving = serving;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param status ACTIVE, SCHEDULED, WAITING_FOR_APPROVAL, or where it stands after a plan or a request was taken back
     * @param activation what was entered into the log
     * @param request what a second person has to look at, or has looked at
     */
    public record Outcome(
            String version,
            Status status,
            @Nullable Activation activation,
            @Nullable ApprovalRequest request) {}

    /**
     * What is wanted.
     *
     * @param version or at least its first 8 digits
     * @param dryRun only to see what would come of it
     */
    public record Order(String version, String by, String why, boolean dryRun) {}

    /**
     * Publishes a version, or asks for the approval that it needs.
     *
     * @param effective when it is to take effect; null for at once. 422 where that is over
     */
    public Outcome activate(String version, String by, String why, @Nullable Instant effective) {
        return activate(new Order(version, by, why, false), effective);
    }

    /** @param ifActive 412 unless this holds of the version that is active; its ETag is its name */
    public Outcome activate(Order order, @Nullable Instant effective, Precondition ifActive) {
        ifActive.check(log.inForce()
                .map(activation -> '"' + activation.version() + '"')
                .orElse(null));
        return activate(order, effective);
    }

    public Outcome activate(Order order, @Nullable Instant effective) {
        var version = ready(order.version());
        var now = clock.instant();
        if (effective != null && effective.isBefore(now.minus(LONGEST_WAY))) {
            throw Refusals.effectiveInThePast(effective);
        }
        var later = effective != null && effective.isAfter(now) ? effective : null;
        var judged = log.inForce().map(Activation::version).orElse(null);
        var objections = version.equals(judged) ? List.<String>of() : gates.objections(judged, version);
        return done(order, () -> {
            refuseStale(judged);
            if (later == null && version.equals(judged)) {
                throw Refusals.alreadyActive(version);
            }
            if (!objections.isEmpty()) {
                refuseWaiting(version, objections);
                var request = approvals.ask(version, order.by(), order.why(), later, objections);
                audit.note(order.by(), "rulebook.ask-approval", version, order.why());
                return new Outcome(version, Status.WAITING_FOR_APPROVAL, null, request);
            }
            audit.note(order.by(), "rulebook.activate", version, order.why());
            return entered(new Entry(version, How.PUBLISHED, order.by(), order.why(), later, null), null);
        });
    }

    /**
     * Why a second person has to look before this version is published now; none where nobody has to, or it decides.
     *
     * @param version or at least its first 8 digits
     */
    public List<String> objections(String version) {
        var asked = versions.get(version).version();
        var now = log.inForce().map(Activation::version).orElse(null);
        return asked.equals(now) ? List.of() : gates.objections(now, asked);
    }

    /** The second person agrees. */
    public Outcome approve(Order order) {
        var version = ready(order.version());
        return done(order, () -> {
            var request = open(version);
            if (request.askedBy().equals(order.by())) {
                throw Refusals.secondPersonNeeded(request.askedBy());
            }
            close(request, State.APPROVED, order);
            audit.note(order.by(), "rulebook.approve", version, order.why());
            return entered(
                    new Entry(
                            version, How.PUBLISHED, request.askedBy(), request.why(), request.effective(), order.by()),
                    request.id());
        });
    }

    /** Says no to what waits for approval, or takes back what is planned for later. */
    public Outcome reject(Order order) {
        var version = versions.get(order.version()).version();
        return done(order, () -> {
            var request = approvals.open(version);
            request.ifPresent(waiting -> close(waiting, State.REJECTED, order));
            var withdrawn = request.isPresent() ? 0 : log.withdraw(version, order.by());
            if (request.isEmpty() && withdrawn == 0) {
                throw Refusals.nothingWaits(version);
            }
            audit.note(order.by(), "rulebook.reject", version, order.why());
            return new Outcome(
                    version,
                    versions.get(version).status(),
                    null,
                    request.flatMap(waiting -> find(version, waiting.id())).orElse(null));
        });
    }

    /** Goes back to the version that was active before. */
    public Outcome rollback(String by, String why) {
        return rollback(null, by, why, false);
    }

    /** @param to a version that was active before; null for the last one */
    public Outcome rollback(@Nullable String to, String by, String why, boolean dryRun) {
        var asked = to == null
                ? log.earlier().stream().findFirst().orElseThrow(Refusals::nothingBefore)
                : versions.get(to).version();
        serving.keepWarm();
        var version = ready(asked);
        var judged = log.inForce().map(Activation::version).orElse(null);
        return done(new Order(version, by, why, dryRun), () -> {
            refuseStale(judged);
            if (version.equals(judged)) {
                throw Refusals.alreadyActive(version);
            }
            if (!log.decided(version)) {
                throw Refusals.neverActive(version);
            }
            audit.note(by, "rulebook.rollback", version, why);
            return entered(new Entry(version, How.ROLLED_BACK, by, why, null, null), null);
        });
    }

    /** Activations, the latest first. */
    public Page<Activation> history(int limit, @Nullable String after) {
        return log.page(limit, after);
    }

    /** What people were asked to approve of a version, the latest first. */
    public List<ApprovalRequest> requests(String version) {
        return approvals.of(versions.get(version).version());
    }

    private Outcome done(Order order, Supplier<Outcome> deed) {
        var outcome = database.transaction(order.dryRun(), deed);
        if (!order.dryRun()) {
            serving.follow();
        }
        return outcome;
    }

    /** Another plan for the same version is replaced, and whoever was asked to approve it need not any more. */
    private Outcome entered(Entry entry, @Nullable String request) {
        log.withdraw(entry.version(), entry.by());
        var activation = log.enter(entry);
        approvals.overtake(entry.version(), entry.by());
        return new Outcome(
                entry.version(),
                activation.scheduled() ? Status.SCHEDULED : Status.ACTIVE,
                activation,
                request == null ? null : find(entry.version(), request).orElse(null));
    }

    private String ready(String asked) {
        return versions.rulebook(asked).version();
    }

    private ApprovalRequest open(String version) {
        return approvals.open(version).orElseThrow(() -> Refusals.nothingWaits(version));
    }

    private Optional<ApprovalRequest> find(String version, String id) {
        return approvals.of(version).stream()
                .filter(request -> request.id().equals(id))
                .findFirst();
    }

    private void close(ApprovalRequest request, State state, Order order) {
        if (!approvals.close(request, state, order.by(), order.why())) {
            throw Refusals.nothingWaits(request.version());
        }
    }

    /** One request at a time; where nothing speaks against a version any more, its request is overtaken instead. */
    private void refuseWaiting(String version, List<String> objections) {
        if (approvals.open(version).isPresent()) {
            throw Refusals.approvalPending(objections);
        }
    }

    /** Gates looked at what was active before the transaction. */
    private void refuseStale(@Nullable String judged) {
        var active = log.inForce().map(Activation::version).orElse(null);
        if (!Objects.equals(active, judged)) {
            throw Refusals.rulebookChanged();
        }
    }
}
