package io.salesmanager.forecast.answer;

import io.salesmanager.forecast.chance.History;
import io.salesmanager.forecast.chance.Horizon;
import io.salesmanager.forecast.figure.Prospects;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.sales.history.RepHistory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The deals of one count, and what was learned of them; kept until the next count. */
final class Company {
    private static final int MOST_HISTORIES = 12;

    private final CompanyCount count;
    private final Prospects prospects;
    private final Map<Asked, History> histories = new LinkedHashMap<>();

    private record Asked(LocalDate day, Horizon horizon) {}

    Company(CompanyCount count) {
        this.count = count;
        this.prospects = Prospects.of(count);
    }

    @SuppressWarnings("ReferenceEquality") // comparing a million deals would take longer than to count anew
    boolean isOf(CompanyCount other) {
        return count == other;
    }

    CompanyCount count() {
        return count;
    }

    Prospects prospects() {
        return prospects;
    }

    synchronized History history(LocalDate day, Horizon horizon) {
        var asked = new Asked(day, horizon);
        var known = histories.get(asked);
        if (known == null) {
            if (histories.size() == MOST_HISTORIES) {
                histories.remove(histories.keySet().iterator().next());
            }
            known = History.of(prospects.trails(), prospects.stages(), (int) day.toEpochDay(), horizon);
            histories.put(asked, known);
        }
        return known;
    }

    String teamOf(@Nullable String rep) {
        return count.rep(rep).map(RepHistory::teamId).orElse("");
    }
}
