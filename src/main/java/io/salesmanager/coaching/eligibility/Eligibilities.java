package io.salesmanager.coaching.eligibility;

import io.salesmanager.access.ViewScope;
import io.salesmanager.access.Viewer;
import io.salesmanager.coaching.eligibility.ApprovalRequest.State;
import io.salesmanager.coaching.eligibility.EligibilityView.Confirmed;
import io.salesmanager.coaching.eligibility.EligibilityView.Line;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.ProductLine;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.history.Approval.Standing;
import io.salesmanager.sales.history.RepHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What reps may sell: what a manager confirmed, beside what the rules propose. */
@ApplicationScoped
public class Eligibilities {
    private final RequestRows requests;
    private final Proposals proposals;
    private final EligibilityConfig config;
    private final ActiveRulebook active;
    private final Database database;
    private final Viewer viewer;
    private final Clock clock;

    Eligibilities(
            RequestRows requests,
            Proposals proposals,
            EligibilityConfig config,
            ActiveRulebook active,
            Database database,
            Viewer viewer,
            Clock clock) {
        this.requests = requests;
        this.proposals = proposals;
        this.config = config;
        this.active = active;
        this.database = database;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * What rules propose and no manager has confirmed.
     *
     * @param confirmed what holds now; null where nothing does
     */
    public record Waiting(
            String rep,
            @Nullable String repName,
            Proposal proposal,
            @Nullable Standing confirmed) {}

    /** A rep whom whoever asks may see. */
    public record SeenRep(String id, @Nullable String name) {}

    /** @throws Problem 404 where there is no such rep, or they may not be seen */
    public EligibilityView of(String rep) {
        checkEnabled();
        var seen = seen(rep);
        var said = proposals.now(rep, viewer.scope());
        var asked = requests.of(rep);
        var today = today();
        return new EligibilityView(
                rep,
                seen.name(),
                playbook().productLines().stream()
                        .map(line -> line(line, said, asked, today))
                        .toList());
    }

    /** Those of reps who may be seen, in order of rep and line. */
    public List<Waiting> waiting() {
        checkEnabled();
        var names = new HashMap<String, @Nullable String>();
        reps(viewer.scope()).forEach(rep -> names.put(rep.id(), rep.name()));
        var today = today();
        var byRep = new HashMap<String, List<ApprovalRequest>>();
        var waiting = new ArrayList<Waiting>();
        for (var kept : proposals.kept(viewer.scope())) {
            if (!names.containsKey(kept.rep())) {
                continue;
            }
            var asked = byRep.computeIfAbsent(kept.rep(), requests::of);
            var confirmed = confirmed(kept.proposal().line(), asked, today);
            if (differs(kept.proposal(), confirmed) && open(kept.proposal().line(), asked) == null) {
                waiting.add(new Waiting(
                        kept.rep(),
                        names.get(kept.rep()),
                        kept.proposal(),
                        confirmed == null ? null : confirmed.standing()));
            }
        }
        return waiting;
    }

    /** Those who may be seen, in order of name. */
    public List<SeenRep> reps() {
        return reps(viewer.scope()).stream()
                .sorted(Comparator.comparing(rep -> Objects.requireNonNullElse(rep.name(), rep.id())))
                .toList();
    }

    public boolean isEnabled() {
        return config.enabled();
    }

    /**
     * What managers decided of a rep, the latest first; for one who may be seen.
     *
     * @throws Problem 404 where it is switched off
     */
    public List<ApprovalRequest> decided(String rep) {
        checkEnabled();
        return requests.of(rep).stream()
                .filter(request -> request.state() == State.APPROVED || request.state() == State.REJECTED)
                .sorted(Comparator.comparing((ApprovalRequest request) -> Objects.requireNonNull(request.decidedAt()))
                        .reversed())
                .toList();
    }

    SeenRep seen(String rep) {
        return reps(viewer.scope()).stream()
                .filter(one -> one.id().equals(rep))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("rep", rep));
    }

    void checkEnabled() {
        if (!config.enabled()) {
            throw new Problem(
                            "switched-off",
                            404,
                            "Eligibility is switched off",
                            "This company does not say here who may sell what.")
                    .with("advice", "An administrator can set salesmanager.eligibility.enabled.");
        }
    }

    private Line line(ProductLine line, List<Proposal> said, List<ApprovalRequest> asked, LocalDate today) {
        var confirmed = confirmed(line.name(), asked, today);
        return new Line(
                line.name(),
                line.complexity(),
                line.requiredCertificate(),
                EligibilityView.may(confirmed, line.requiredCertificate()),
                confirmed,
                said.stream()
                        .filter(proposal -> proposal.line().equals(line.name()))
                        .findFirst()
                        .orElse(null),
                open(line.name(), asked));
    }

    /** What needs no confirmation does not wait for one. */
    private boolean differs(Proposal proposal, @Nullable Confirmed confirmed) {
        if (confirmed != null) {
            return confirmed.standing() != proposal.standing();
        }
        var line = playbook().productLine(proposal.line());
        return proposal.standing() != Standing.ELIGIBLE
                || (line.isPresent() && line.get().requiredCertificate() != null);
    }

    /** The latest decision counts, and only while it holds. */
    private static @Nullable Confirmed confirmed(String line, List<ApprovalRequest> asked, LocalDate today) {
        return asked.stream()
                .filter(request -> request.line().equals(line) && request.state() == State.APPROVED)
                .max(Comparator.comparing(request -> Objects.requireNonNull(request.decidedAt())))
                .filter(request -> request.until() == null || !request.until().isBefore(today))
                .map(request -> new Confirmed(
                        Objects.requireNonNull(request.standing()),
                        Objects.requireNonNull(request.decidedBy()),
                        Objects.requireNonNull(request.decidedAt()),
                        request.decidedWhy(),
                        request.until()))
                .orElse(null);
    }

    private static @Nullable ApprovalRequest open(String line, List<ApprovalRequest> asked) {
        return asked.stream()
                .filter(request -> request.line().equals(line) && request.state() == State.OPEN)
                .findFirst()
                .orElse(null);
    }

    private List<SeenRep> reps(ViewScope scope) {
        var clause = ScopeClause.of(scope, "fact.id");
        return database.list(
                "select fact.id, fact.document from rep fact where fact.retired = false and " + clause.sql(),
                row -> new SeenRep(
                        row.getString(1),
                        Documents.read(row.getString(2), RepHistory.class).name()),
                clause.values().toArray());
    }

    private Playbook playbook() {
        return active.current().playbook();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), playbook().calendar().zone());
    }
}
