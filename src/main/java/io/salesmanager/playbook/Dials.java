package io.salesmanager.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every number that a rule uses, by name; for one deal the most specific row wins. */
public final class Dials {
    private final Map<String, List<DialRow>> rowsOfDial;
    private final Map<String, Integer> indexOfDial = new LinkedHashMap<>();
    private final Map<Scope, ResolvedDials> resolved = new ConcurrentHashMap<>();

    /** @param rows at least one row that covers any deal for each dial; its reader sees to that */
    public Dials(List<DialRow> rows) {
        rowsOfDial = new LinkedHashMap<>();
        for (var row : rows) {
            rowsOfDial.computeIfAbsent(row.dial(), name -> new ArrayList<>()).add(row);
        }
        for (var name : rowsOfDial.keySet()) {
            indexOfDial.put(name, indexOfDial.size());
        }
        rowsOfDial
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((DialRow row) -> row.scope().specificity())
                                .reversed()));
    }

    public Set<String> names() {
        return rowsOfDial.keySet();
    }

    /** All rows, the most specific of each dial first. */
    public List<DialRow> rows() {
        return rowsOfDial.values().stream().flatMap(List::stream).toList();
    }

    /** Where {@link ResolvedDials} keeps this dial, or -1 where there is none of that name. */
    public int indexOf(String dial) {
        return indexOfDial.getOrDefault(dial, -1);
    }

    /**
     * The dials as they stand for one deal.
     *
     * @param deal names as the playbook writes them; a null part means unknown, and is covered by general rows only
     */
    public ResolvedDials at(Scope deal) {
        return resolved.computeIfAbsent(deal, this::resolve);
    }

    private ResolvedDials resolve(Scope deal) {
        var rows = rowsOfDial.values().stream()
                .map(candidates -> candidates.stream()
                        .filter(row -> row.scope().covers(deal))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no row covers " + deal)))
                .toList();
        return new ResolvedDials(rows, indexOfDial);
    }
}
