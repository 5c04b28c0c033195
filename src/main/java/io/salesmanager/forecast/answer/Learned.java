package io.salesmanager.forecast.answer;

import io.salesmanager.forecast.chance.History;
import io.salesmanager.forecast.chance.Horizon;
import io.salesmanager.forecast.figure.Prospects;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.playbook.Playbook;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is learned of the deals of a count, whoever asks; a history for each day and horizon that was asked about. */
final class Learned {
    private static final int MOST_HISTORIES = 12;

    private final List<CountedDeal> deals;
    private final Playbook playbook;
    private final Prospects prospects;
    private final Map<Asked, History> histories = new LinkedHashMap<>();

    private record Asked(LocalDate day, Horizon horizon) {}

    Learned(CompanyCount count) {
        this.deals = count.deals();
        this.playbook = count.playbook();
        this.prospects = Prospects.of(count);
    }

    /** The same deals, looked at by the same playbook, whatever else is known of the company by now. */
    @SuppressWarnings("ReferenceEquality") // comparing a million deals would take as long as learning
    boolean isOf(CompanyCount count) {
        return deals == count.deals() && playbook == count.playbook();
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
            known = historyOnce(day, horizon);
            histories.put(asked, known);
        }
        return known;
    }

    /** The same, not kept for those who ask again. */
    History historyOnce(LocalDate day, Horizon horizon) {
        return History.of(prospects.trails(), prospects.stages(), (int) day.toEpochDay(), horizon);
    }

    /** Learns of these deals what was asked of those. */
    void learnAs(Learned other) {
        other.asked().forEach(asked -> history(asked.day(), asked.horizon()));
    }

    private synchronized Set<Asked> asked() {
        return Set.copyOf(histories.keySet());
    }
}
