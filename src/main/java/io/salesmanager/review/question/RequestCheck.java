package io.salesmanager.review.question;

import io.salesmanager.crm.check.FactCheck;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.asof.Cohorts.Step;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Event;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses a request whose facts cannot be, and names every field. */
@ApplicationScoped
public class RequestCheck {
    /** Clocks differ, and a day of the buyer can begin before ours. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private static final int MOST_DEALS = 5_000;

    private final FactCheck facts;

    @Inject
    public RequestCheck(FactCheck facts) {
        this.facts = facts;
    }

    /** @throws Problem that names every field that cannot be */
    public PipelineHistory checked(DecisionRequest request, Instant now, Playbook playbook) {
        List<AccountHistory> accounts = Objects.requireNonNullElse(request.accounts(), List.of());
        List<OpportunityHistory> deals = Objects.requireNonNullElse(request.opportunities(), List.of());
        if (deals.size() > MOST_DEALS) {
            throw Problem.ofField(
                    "too-many",
                    "opportunities",
                    "There are %d opportunities.".formatted(deals.size()),
                    "Send at most %d a call, all of one rep.".formatted(MOST_DEALS));
        }
        var problems = new Problems();
        var rep = request.rep();
        if (rep != null) {
            problems.attempt(() -> facts.rep(rep, "rep."));
        }
        accounts(accounts, problems);
        deals(deals, request.asOf(), now, playbook, problems);
        steps(request.cohorts(), problems);
        problems.finish();
        return new PipelineHistory(request.rep(), accounts, deals);
    }

    private static void steps(DecisionRequest.@Nullable CohortsGiven cohorts, Problems problems) {
        List<Step> steps = cohorts == null || cohorts.steps() == null ? List.of() : cohorts.steps();
        for (var i = 0; i < steps.size(); i++) {
            var path = "cohorts.steps[%d]".formatted(i);
            var step = steps.get(i);
            problems.attempt(() -> step(step, path));
        }
    }

    private static void step(Step step, String path) {
        present(step, path + ".");
        if (step.repId() == null || step.step() == null) {
            throw Problem.ofField(
                    "missing-field", path, "'repId' or 'step' is missing.", "Send whose deals took which step.");
        }
        if (step.taken() < 0 || step.taken() > step.tried()) {
            throw Problem.ofField(
                    "out-of-range",
                    path + ".taken",
                    "%d of %d deals cannot have taken a step.".formatted(step.taken(), step.tried()),
                    "Send from 0 to as many as tried.");
        }
    }

    private void accounts(List<AccountHistory> accounts, Problems problems) {
        var ids = new HashSet<String>();
        for (var i = 0; i < accounts.size(); i++) {
            var account = accounts.get(i);
            var path = "accounts[" + i + "].";
            problems.attempt(() -> {
                present(account, path);
                facts.account(account, path);
                unique(account.id(), ids, path);
            });
        }
    }

    private void deals(
            List<OpportunityHistory> deals, @Nullable Instant asOf, Instant now, Playbook playbook, Problems problems) {
        var ids = new HashSet<String>();
        for (var i = 0; i < deals.size(); i++) {
            var deal = deals.get(i);
            var path = "opportunities[" + i + "].";
            problems.attempt(() -> {
                present(deal, path);
                facts.opportunity(deal, path);
                unique(deal.id(), ids, path);
                dates(deal, asOf, now, playbook, path);
            });
        }
    }

    private static void dates(
            OpportunityHistory deal, @Nullable Instant asOf, Instant now, Playbook playbook, String path) {
        var problems = new Problems();
        problems.attempt(() -> notAfter(deal.createdDate(), asOf == null ? now : asOf, playbook, path + "createdDate"));
        if (asOf == null) {
            problems.attempt(() -> notAfter(deal.closedDate(), now, playbook, path + "closedDate"));
            problems.attempt(() -> notAfter(deal.activities(), now, path + "activities"));
            problems.attempt(() -> notAfter(deal.stageHistory(), now, path + "stageHistory"));
            problems.attempt(() -> notAfter(deal.fieldChanges(), now, path + "fieldChanges"));
        }
        problems.finish();
    }

    private static void notAfter(@Nullable LocalDate day, Instant limit, Playbook playbook, String field) {
        if (day != null
                && day.isAfter(LocalDate.ofInstant(
                        limit.plus(TOLERANCE), playbook.calendar().zone()))) {
            throw Problem.ofField(
                    "date-in-the-future",
                    field,
                    "%s is %s, which is after the instant to decide for (%s).".formatted(field, day, limit),
                    "Correct the date, or send a later asOf.");
        }
    }

    private static void notAfter(@Nullable List<? extends Event> events, Instant now, String field) {
        if (events == null) {
            return;
        }
        var limit = now.plus(TOLERANCE);
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i).happened().isAfter(limit)) {
                throw Problem.ofField(
                        "date-in-the-future",
                        "%s[%d].happened".formatted(field, i),
                        "%s has not happened yet.".formatted(events.get(i).happened()),
                        "Send what is planned as nextStepDate, or an asOf after it.");
            }
        }
    }

    private static void present(@Nullable Object item, String path) {
        if (item == null) {
            var field = path.substring(0, path.length() - 1);
            throw Problem.ofField("empty-item", field, "%s is empty.".formatted(field), "Leave it out.");
        }
    }

    private static void unique(String id, Set<String> ids, String path) {
        if (!ids.add(id)) {
            throw Problem.ofField(
                    "duplicate-id",
                    path + "id",
                    "The id '%s' is given twice.".formatted(id),
                    "Send each one once, with all its streams.");
        }
    }
}
