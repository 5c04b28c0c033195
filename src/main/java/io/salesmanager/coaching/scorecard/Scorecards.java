package io.salesmanager.coaching.scorecard;

import io.salesmanager.access.ViewScope;
import io.salesmanager.coaching.scorecard.CompanyPeers.Company;
import io.salesmanager.coaching.scorecard.Scorecard.Step;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.peers.Peer;
import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.sales.timeline.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scorecards of those who may be seen. */
@ApplicationScoped
public class Scorecards {
    private final CompanyPeers peers;
    private final PipelineSource source;
    private final ComparedPeople people;
    private final ActiveRulebook rulebook;

    @Inject
    Scorecards(CompanyPeers peers, PipelineSource source, ComparedPeople people, ActiveRulebook rulebook) {
        this.peers = peers;
        this.source = source;
        this.people = people;
        this.rulebook = rulebook;
    }

    /** @throws Problem 404 where there is no such rep in {@code scope} */
    public Scorecard of(String repId, ViewScope scope) {
        return of(visible(repId, scope), repId, peers.current());
    }

    /**
     * The rep as far as they are described; null where they only own deals.
     *
     * @throws Problem 404 where there is no such rep in {@code scope}
     */
    public @Nullable RepHistory visible(String repId, ViewScope scope) {
        if (!sees(repId, scope)) {
            throw Problem.notFound("rep", repId);
        }
        return source.reps(List.of(repId)).get(repId);
    }

    public boolean sees(String repId, ViewScope scope) {
        return source.repIds(scope).contains(repId);
    }

    Scorecard of(@Nullable RepHistory rep, String repId, Company company) {
        var playbook = rulebook.current().playbook();
        var order = ProcessStep.ofReps(playbook).stream().map(ProcessStep::name).toList();
        var steps = company.of(repId).stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.step())))
                .map(Scorecards::step)
                .toList();
        var today = company.asOf().atZone(playbook.calendar().zone()).toLocalDate();
        var peer = rep == null ? null : Peer.of(rep, today, playbook.rampMonths());
        return new Scorecard(
                repId,
                rep == null ? repId : Objects.requireNonNullElse(rep.name(), repId),
                company.asOf(),
                people.comparesNobody() ? CardWords.SWITCHED_OFF : CardWords.of(steps),
                CardWords.peers(peer, peer == null ? 0 : others(peer, repId, company)),
                steps);
    }

    private static int others(Peer peer, String repId, Company company) {
        return (int) company.compared().stream()
                .filter(one -> one.rep().equals(peer) && !one.repId().equals(repId))
                .map(StepComparison::repId)
                .distinct()
                .count();
    }

    private static Step step(StepComparison one) {
        var estimate = one.estimate();
        return new Step(
                one.step(),
                CardWords.of(one.step()),
                one.finding(),
                CardWords.of(one),
                one.own().successes(),
                one.own().trials(),
                known(one.own().share()),
                known(one.own().interval().low()),
                known(one.own().interval().high()),
                one.compared().trials(),
                known(one.usual()),
                one.peers().successes(),
                one.peers().trials(),
                known(one.difference()),
                known(one.interval().low()),
                known(one.interval().high()),
                estimate == null ? null : estimate.share(),
                estimate == null ? null : estimate.interval().low(),
                estimate == null ? null : estimate.interval().high(),
                one.needed().isPresent() ? one.needed().getAsInt() : null,
                one.pValue());
    }

    private static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
