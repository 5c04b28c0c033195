package io.salesmanager.rulebook.diff;

import io.salesmanager.playbook.DialRow;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Scope;
import io.salesmanager.rulebook.diff.RulebookDiff.DialChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares dials row by row. A row is a dial and the deals that it is for. */
final class DialChanges {
    private DialChanges() {}

    private record Key(String dial, Scope scope) {}

    static List<DialChange> between(Dials from, Dials to) {
        var before = rows(from);
        var after = rows(to);
        var changes = new ArrayList<DialChange>();
        before.forEach((key, old) -> {
            var now = after.get(key);
            if (now == null) {
                changes.add(new DialChange(key.dial(), key.scope(), old.unit(), old.value(), null, List.of()));
                return;
            }
            var others = Settings.changed(others(old), others(now));
            if (Double.compare(old.value(), now.value()) != 0 || !others.isEmpty()) {
                changes.add(new DialChange(key.dial(), key.scope(), now.unit(), old.value(), now.value(), others));
            }
        });
        after.forEach((key, now) -> {
            if (!before.containsKey(key)) {
                changes.add(new DialChange(key.dial(), key.scope(), now.unit(), null, now.value(), List.of()));
            }
        });
        return changes;
    }

    private static Map<Key, DialRow> rows(Dials dials) {
        return dials.rows().stream()
                .collect(Collectors.toMap(
                        row -> new Key(row.dial(), row.scope()),
                        row -> row,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static Map<String, String> others(DialRow row) {
        var others = new LinkedHashMap<String, String>();
        others.put("unit", row.unit());
        others.put("min", String.valueOf(row.min()));
        others.put("max", String.valueOf(row.max()));
        others.put("why", row.why());
        return others;
    }
}
