package io.salesmanager.engagement;

import io.salesmanager.engagement.clock.Limits;
import io.salesmanager.engagement.day.Worth;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Scope;
import io.salesmanager.sales.Opportunity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plans touches as a playbook and its dials want them. Safe for many threads. */
public final class Planner {
    private final Playbook playbook;
    private final Dials dials;
    private final Map<Scope, Cadence> cadences = new ConcurrentHashMap<>();

    public Planner(Playbook playbook, Dials dials) {
        this.playbook = playbook;
        this.dials = dials;
    }

    /** Names of the dials that planning and ranking read, beside those of rules. */
    public static List<String> dials() {
        var dials = new ArrayList<>(Limits.DIALS);
        dials.addAll(Worth.DIALS);
        return dials;
    }

    /**
     * For the deals of one pipeline. Limits count the touches of all deals among them that have the same account.
     *
     * @param today the day of the instant in the company's time zone
     */
    public Planning at(Instant instant, LocalDate today, List<Opportunity> deals) {
        return new Planning(this, playbook, instant, today, deals);
    }

    Cadence cadence(Scope scope) {
        return cadences.computeIfAbsent(scope, each -> Cadence.of(each, playbook, dials));
    }
}
