package io.salesmanager.coaching.plan;

import io.salesmanager.coaching.scorecard.CompanyPeers.Company;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.peers.StepComparison;
import io.salesmanager.sales.timeline.ProcessStep;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rep would win more in a year, if the step were taken as often as peers take it.
 *
 * @param money null where it is not known
 * @param basis the arithmetic, or what is missing for it
 */
record Worth(@Nullable Double money, String basis) {
    private static final int PERCENT = 100;

    /** What is right in itself; that more of it wins more is shown by nobody. */
    private static final Set<String> WITHOUT_MONEY =
            Set.of(ProcessStep.HYGIENE.name(), ProcessStep.RESPONSE.name(), ProcessStep.ADHERENCE.name());

    /** @param step null where the rule is about no step */
    static Worth of(@Nullable StepComparison step, Rep rep, Company company, Playbook playbook) {
        if (step == null || step.estimate() == null) {
            return new Worth(null, "No money can be named: the rule is about no step with peers.");
        }
        if (WITHOUT_MONEY.contains(step.step())) {
            return new Worth(
                    null, "No money can be named: nothing shows what a deal more that takes this step brings.");
        }
        var size = rep.averageDealSize();
        var won = chanceToWin(step, rep, company, playbook);
        if (Double.isNaN(size) || Double.isNaN(won)) {
            return new Worth(null, "No money can be named: no amount of a won deal is known.");
        }
        var gap = step.usual() - step.estimate().share();
        var money = gap * step.own().trials() * won * size;
        return new Worth(
                money,
                String.format(
                        Locale.ROOT,
                        "%,d deals a year x %.1f points (best guess) x %.0f%% won of those that take the step x %,.0f a deal = %,.0f a year",
                        step.own().trials(),
                        gap * PERCENT,
                        won * PERCENT,
                        size,
                        money));
    }

    /** Of deals that took the step: those that peers take through all later ones. */
    private static double chanceToWin(StepComparison step, Rep rep, Company company, Playbook playbook) {
        if (step.step().equals(ProcessStep.RENEWAL.name()) || step.step().equals(ProcessStep.EXPANSION.name())) {
            return 1;
        }
        var process = ProcessStep.of(playbook).stream()
                .filter(each -> each.from() != null)
                .map(ProcessStep::name)
                .toList();
        var at = process.indexOf(step.step());
        if (at < 0) {
            return rep.winRate();
        }
        var chance = 1.0;
        for (var later : process.subList(at + 1, process.size())) {
            chance *= usual(later, company.of(step.repId()));
        }
        return chance;
    }

    private static double usual(String step, List<StepComparison> ofRep) {
        return ofRep.stream()
                .filter(one -> one.step().equals(step))
                .mapToDouble(StepComparison::usual)
                .findFirst()
                .orElse(Double.NaN);
    }
}
