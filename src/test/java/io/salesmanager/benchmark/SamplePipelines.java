package io.salesmanager.benchmark;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pipelines of the sample company, each of the same number of open deals. */
final class SamplePipelines {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Instant INSTANT = Instant.parse("2026-11-20T20:00:00Z");

    private SamplePipelines() {}

    static SampleCompany company() {
        return SampleCompany.generate(SampleOptions.defaults(DAY));
    }

    /** The open deals of each rep, cut and filled up to {@code deals}. */
    static List<PipelineHistory> of(SampleCompany company, Playbook playbook, int deals) {
        Map<String, AccountHistory> accounts =
                company.accounts().stream().collect(Collectors.toMap(AccountHistory::id, Function.identity()));
        var open = company.opportunities().stream()
                .filter(deal -> playbook.stage(deal.stage()).orElseThrow().kind() == StageKind.OPEN)
                .collect(Collectors.groupingBy(deal -> String.valueOf(deal.ownerId())));
        var pipelines = new ArrayList<PipelineHistory>();
        for (var rep : company.reps()) {
            var own = open.getOrDefault(rep.id(), List.of());
            if (own.size() >= deals) {
                var cut = own.subList(0, deals);
                pipelines.add(new PipelineHistory(
                        rep,
                        cut.stream()
                                .map(OpportunityHistory::accountId)
                                .distinct()
                                .map(accounts::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        cut));
            }
        }
        return pipelines;
    }
}
