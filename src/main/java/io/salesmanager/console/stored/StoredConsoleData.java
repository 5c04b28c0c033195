package io.salesmanager.console.stored;

import io.salesmanager.access.ViewScope;
import io.salesmanager.advice.Decision;
import io.salesmanager.console.ConsoleData;
import io.salesmanager.console.DealHead;
import io.salesmanager.console.DealView;
import io.salesmanager.console.DecisionFilter;
import io.salesmanager.console.DecisionRow;
import io.salesmanager.console.FilterChoices;
import io.salesmanager.console.VerdictCount;
import io.salesmanager.console.Words;
import io.salesmanager.console.next.Standing;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.escalation.Escalations;
import io.salesmanager.crm.exemption.ExemptionShown;
import io.salesmanager.crm.exemption.Exemptions;
import io.salesmanager.crm.read.FactReader;
import io.salesmanager.crm.read.Filter;
import io.salesmanager.crm.read.Names;
import io.salesmanager.crm.read.PageRequest;
import io.salesmanager.journal.DecisionQuery;
import io.salesmanager.journal.JournalReader;
import io.salesmanager.journal.answer.Answers;
import io.salesmanager.platform.Page;
import io.salesmanager.review.Reviews;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages' data out of the journal, the store and the active rulebook. */
@ApplicationScoped
class StoredConsoleData implements ConsoleData {
    private final JournalReader journal;
    private final Answers answers;
    private final PipelineSource source;
    private final Names names;
    private final FactReader facts;
    private final Reviews reviews;
    private final ActiveRulebook rulebook;
    private final Exemptions exemptions;
    private final Escalations escalations;

    @Inject
    StoredConsoleData(
            JournalReader journal,
            Answers answers,
            PipelineSource source,
            Names names,
            FactReader facts,
            Reviews reviews,
            ActiveRulebook rulebook,
            Exemptions exemptions,
            Escalations escalations) {
        this.journal = journal;
        this.answers = answers;
        this.source = source;
        this.names = names;
        this.facts = facts;
        this.reviews = reviews;
        this.rulebook = rulebook;
        this.exemptions = exemptions;
        this.escalations = escalations;
    }

    @Override
    public Page<DecisionRow> decisions(DecisionFilter filter, @Nullable String cursor, int limit, ViewScope scope) {
        var page = journal.page(query(filter, scope), filter.order(), limit, cursor);
        var decisions = journal.decisions(page.items());
        var rows = new ArrayList<DecisionRow>(decisions.size());
        for (var i = 0; i < decisions.size(); i++) {
            rows.add(new DecisionRow(
                    head(page.items().get(i), page.items().get(i).teamId()), decisions.get(i)));
        }
        return new Page<>(rows, page.next());
    }

    @Override
    public List<VerdictCount> counts(DecisionFilter filter, ViewScope scope) {
        var any = new DecisionFilter(null, filter.rep(), filter.team(), filter.text(), filter.order());
        return journal.counts(query(any, scope)).entrySet().stream()
                .map(entry -> new VerdictCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public FilterChoices choices(ViewScope scope) {
        return new FilterChoices(choices(names.reps(scope)), choices(names.teams(scope)));
    }

    @Override
    public Standing standing(ViewScope scope) {
        var deals = !facts.opportunities(scope, Filter.of(null, null, null, null), PageRequest.of(1, null))
                .items()
                .isEmpty();
        return Standing.of(
                rulebook.state().active() != null, deals, reviews.latest().orElse(null));
    }

    @Override
    public Optional<DealView> deal(String opportunityId, ViewScope scope) {
        return source.opportunity(opportunityId, scope).map(deal -> view(deal, scope));
    }

    private DealView view(OpportunityHistory deal, ViewScope scope) {
        var row = journal.currentOf(deal.id(), scope);
        var head = row.map(found -> head(found, found.teamId() == null ? null : names.team(found.teamId())))
                .orElseGet(() -> new DealHead(
                        deal.id(),
                        deal.name() == null ? deal.id() : deal.name(),
                        deal.accountId(),
                        deal.ownerId(),
                        null,
                        deal.stage(),
                        deal.amount(),
                        deal.currency(),
                        deal.closeDate()));
        var decision = row.map(journal::decision).orElse(null);
        var answer = row.flatMap(found -> answers.of(found.id()).stream()
                        .filter(each -> !each.undone())
                        .reduce((earlier, later) -> later))
                .map(StoredConsoleData::answer)
                .orElse(null);
        return new DealView(head, decision, answer, exempted(deal.id(), decision), asked(deal.id()), Timeline.of(deal));
    }

    private List<DealView.AskedAbove> asked(String deal) {
        return escalations.ofDeal(deal).stream()
                .map(each -> new DealView.AskedAbove(each, each.waits() && escalations.mayAnswer(each)))
                .toList();
    }

    private List<DealView.Exempted> exempted(String deal, @Nullable Decision decision) {
        return exemptions.of(deal).stream()
                .filter(one -> one.state() == ExemptionShown.State.ACTIVE)
                .map(one -> new DealView.Exempted(
                        Objects.requireNonNull(one.id()),
                        one.rule(),
                        one.until(),
                        one.by(),
                        one.why(),
                        decision != null
                                && decision.exemptions()
                                        .contains(new Decision.Exempted(one.rule(), one.by(), one.why(), one.until()))))
                .toList();
    }

    private static DealView.Answer answer(io.salesmanager.journal.answer.Answer answer) {
        var reason = answer.reason() == null ? "" : ", " + answer.reason();
        var words = switch (answer.kind()) {
            case ACCEPT -> "Accepted";
            case OVERRIDE -> "Overridden: " + Words.words(Objects.requireNonNull(answer.verdict())) + reason;
            case PROPOSED_OVERRIDE ->
                "Override proposed: " + Words.words(Objects.requireNonNull(answer.verdict())) + reason;
            case SNOOZE -> "Snoozed until " + Words.shown(Objects.requireNonNull(answer.until())) + reason;
        };
        return new DealView.Answer(answer.at(), answer.by(), words);
    }

    private static DealHead head(io.salesmanager.journal.DecisionRow row, @Nullable String team) {
        return new DealHead(
                row.opportunityId(),
                row.opportunityName() == null ? row.opportunityId() : row.opportunityName(),
                row.accountName() == null ? row.accountId() : row.accountName(),
                row.repName() == null ? row.repId() : row.repName(),
                team,
                row.stage(),
                row.amount(),
                row.currency(),
                row.closeDate());
    }

    private static DecisionQuery query(DecisionFilter filter, ViewScope scope) {
        return new DecisionQuery(
                scope, true, filter.rep(), filter.team(), null, null, filter.verdict(), null, filter.text());
    }

    private static List<FilterChoices.Choice> choices(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> new FilterChoices.Choice(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(FilterChoices.Choice::name))
                .toList();
    }
}
