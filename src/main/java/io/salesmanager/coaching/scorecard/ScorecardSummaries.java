package io.salesmanager.coaching.scorecard;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.sales.peers.StepComparison.Finding;
import io.salesmanager.sales.timeline.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts how reps stand, without saying who. */
@ApplicationScoped
public class ScorecardSummaries {
    private final CompanyPeers peers;
    private final PipelineSource source;
    private final ActiveRulebook rulebook;

    @Inject
    ScorecardSummaries(CompanyPeers peers, PipelineSource source, ActiveRulebook rulebook) {
        this.peers = peers;
        this.source = source;
        this.rulebook = rulebook;
    }

    public ScorecardSummary of(ViewScope scope) {
        var company = peers.current();
        var seen = Set.copyOf(source.repIds(scope));
        var compared = company.compared().stream()
                .filter(one -> seen.contains(one.repId()) && one.finding() != Finding.NO_PEERS)
                .toList();
        var reps = (int) compared.stream().map(StepComparison::repId).distinct().count();
        return new ScorecardSummary(
                company.asOf(),
                reps,
                seen.size() - reps,
                sentence(reps, compared),
                ProcessStep.ofReps(rulebook.current().playbook()).stream()
                        .map(step -> step(step.name(), compared))
                        .toList());
    }

    private static String sentence(int reps, List<StepComparison> compared) {
        if (reps == 0) {
            return "Nobody can be compared: no rep has enough peers of the same role and region.";
        }
        var differing = compared.stream().filter(StepComparison::differs).toList();
        if (differing.isEmpty()) {
            return "Of %d reps nobody differs from the peers by more than chance explains.".formatted(reps);
        }
        return "Of %d reps %d differ from their peers by more than chance explains: %s, %s."
                .formatted(
                        reps,
                        differing.stream().map(StepComparison::repId).distinct().count(),
                        where("below them at", differing, Finding.WEAKNESS),
                        where("above them at", differing, Finding.STRENGTH));
    }

    private static String where(String how, List<StepComparison> differing, Finding finding) {
        var steps = differing.stream()
                .filter(one -> one.finding() == finding)
                .map(one -> CardWords.of(one.step()).toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
        return steps.isEmpty() ? "nowhere " + how.replace(" at", "") : how + " " + String.join(" and ", steps);
    }

    private static ScorecardSummary.Step step(String name, List<StepComparison> all) {
        var here = all.stream().filter(one -> one.step().equals(name)).toList();
        return new ScorecardSummary.Step(
                name,
                CardWords.of(name),
                here.size(),
                count(here, Finding.STRENGTH),
                count(here, Finding.WEAKNESS),
                count(here, Finding.USUAL),
                count(here, Finding.NOT_ENOUGH));
    }

    private static int count(List<StepComparison> all, Finding finding) {
        return (int) all.stream().filter(one -> one.finding() == finding).count();
    }
}
