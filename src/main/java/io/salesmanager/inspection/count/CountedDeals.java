package io.salesmanager.inspection.count;

import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.timeline.ProcessStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes deals one after the other and keeps of each only what is counted, some 100 bytes. */
public final class CountedDeals {
    private final Playbook playbook;
    private final List<ProcessStep> steps;
    private final List<CountedDeal> deals = new ArrayList<>();
    /** Thousands of deals share a few hundred names. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<StepsTaken, StepsTaken> ways = new HashMap<>();

    public CountedDeals(Playbook playbook) {
        this.playbook = playbook;
        this.steps = ProcessStep.of(playbook);
    }

    public void add(OpportunityHistory deal) {
        var line = playbook.productLine(deal.productLine())
                .map(found -> found.name())
                .orElse(deal.productLine());
        deals.add(new CountedDeal(
                name(deal.ownerId()),
                name(line),
                deal.motion() == null ? null : name(deal.motion().name()),
                name(deal.leadSource()),
                deal.createdDate(),
                deal.closedDate(),
                end(deal),
                ways.computeIfAbsent(StepsTaken.of(deal, steps, playbook), way -> way)));
    }

    List<ProcessStep> steps() {
        return steps;
    }

    List<CountedDeal> deals() {
        return deals;
    }

    private End end(OpportunityHistory deal) {
        return switch (playbook.stage(deal.stage()).map(stage -> stage.kind()).orElse(StageKind.OPEN)) {
            case WON -> End.WON;
            case LOST -> End.LOST;
            case OPEN, UNKNOWN ->
                deal.status() == Status.ARCHIVED || deal.status() == Status.DISQUALIFIED ? End.SET_ASIDE : End.OPEN;
        };
    }

    private @Nullable String name(@Nullable String name) {
        return name == null || name.isBlank() ? null : names.computeIfAbsent(name, each -> each);
    }
}
