package io.salesmanager.inspection.count;

import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A company of about a million deals: those of the sample company forty times, of other reps. */
public final class MillionDeals {
    private static final int TIMES = 40;

    private MillionDeals() {}

    public static CompanyCount of(int reps, LocalDate today) {
        var sample = Companies.of(SampleCompany.generate(SampleOptions.defaults(today)));
        var names = List.copyOf(new TreeSet<>(sample.reps().keySet()));
        Map<String, RepHistory> known = new HashMap<>();
        for (var i = 0; i < reps; i++) {
            known.put("r-" + i, Known.rep("id", "r-" + i, "name", "Rep " + i, "teamId", "t-" + i % 50));
        }
        var deals = DealTable.builder();
        for (var i = 0; i < TIMES; i++) {
            for (var deal : sample.deals()) {
                deals.add(copy(deal, i, "r-" + (names.indexOf(deal.rep()) + i * names.size()) % reps));
            }
        }
        return new CompanyCount(
                sample.asOf(),
                sample.playbook(),
                sample.dials(),
                sample.steps(),
                deals.build(),
                sample.accounts(),
                known,
                Map.of());
    }

    private static CountedDeal copy(CountedDeal deal, int copy, @Nullable String rep) {
        return new CountedDeal(
                "%02d-%s".formatted(copy, deal.id()),
                rep,
                deal.account(),
                deal.line(),
                deal.motion(),
                deal.source(),
                deal.stage(),
                deal.started(),
                deal.closed(),
                deal.end(),
                deal.nextStep(),
                deal.amount(),
                deal.currency(),
                deal.steps(),
                deal.heard(),
                deal.stays(),
                deal.touches(),
                deal.terms());
    }
}
