package io.salesmanager.console;

import io.salesmanager.console.next.NextStep;
import io.salesmanager.journal.DecisionQuery.Order;
import io.salesmanager.playbook.Verdict;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of decisions as the template shows it.
 *
 * @param next address of the page that follows; empty at the end
 * @param nextStep what to do where there are no decisions at all; null where there are, or where they were filtered out
 */
record DecisionList(
        DecisionFilter filter,
        List<Count> counts,
        long total,
        List<DecisionRow> rows,
        String next,
        @Nullable NextStep nextStep) {

    /** What the list can be sorted by. */
    public List<Order> orders() {
        return List.of(Order.values());
    }

    /** Whether it shows when each was decided. */
    public boolean byDecision() {
        return filter.order() == Order.DECIDED;
    }

    /** @param chosen whether the list is narrowed to it */
    record Count(Verdict verdict, long deals, boolean chosen) {}

    static DecisionList of(
            DecisionFilter filter, List<VerdictCount> counts, List<DecisionRow> rows, @Nullable String cursor) {
        var shown = Arrays.stream(Verdict.values())
                .map(verdict -> new Count(verdict, deals(counts, verdict), verdict == filter.verdict()))
                .filter(count -> count.deals > 0 || count.chosen)
                .toList();
        var total = shown.stream().mapToLong(Count::deals).sum();
        return new DecisionList(filter, shown, total, rows, cursor == null ? "" : address(filter, cursor), null);
    }

    DecisionList with(NextStep step) {
        return new DecisionList(filter, counts, total, rows, next, step);
    }

    private static long deals(List<VerdictCount> counts, Verdict verdict) {
        return counts.stream()
                .filter(count -> count.verdict() == verdict)
                .mapToLong(VerdictCount::deals)
                .sum();
    }

    private static String address(DecisionFilter filter, String cursor) {
        var address = UriBuilder.fromPath("/").queryParam("after", "{after}");
        var values = new LinkedHashMap<String, Object>();
        values.put("after", cursor);
        narrow(address, values, "verdict", filter.verdict());
        narrow(address, values, "rep", filter.rep());
        narrow(address, values, "team", filter.team());
        narrow(address, values, "text", filter.text().isEmpty() ? null : filter.text());
        narrow(
                address,
                values,
                "sort",
                filter.order() == Order.URGENCY ? null : filter.order().word());
        return address.buildFromMap(values).toString();
    }

    private static void narrow(UriBuilder address, Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }
}
