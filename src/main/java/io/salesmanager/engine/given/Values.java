package io.salesmanager.engine.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values given for one owner of facts: the deal, its account, its rep. A value that is null is given as unknown. */
final class Values {
    private final Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    private final Map<String, Map<String, @Nullable Object>> asked = new LinkedHashMap<>();

    void put(FactKey key, @Nullable Object value) {
        var argument = key.argument();
        if (argument == null) {
            plain.put(key.name(), value);
        } else {
            asked.computeIfAbsent(key.name(), name -> new TreeMap<>()).put(argument, value);
        }
    }

    boolean isEmpty() {
        return plain.isEmpty() && asked.isEmpty();
    }

    /** Whether it is given, be it as unknown. */
    boolean names(String fact) {
        return plain.containsKey(fact);
    }

    Map<String, @Nullable Object> plain() {
        return plain;
    }

    @Nullable Object get(String fact) {
        return plain.get(fact);
    }

    /** What a fact that takes an argument was given as, by argument. */
    Map<String, @Nullable Object> asked(String fact) {
        return asked.getOrDefault(fact, Map.of());
    }

    /** A whole number; -1 where it is not known. */
    int count(String fact) {
        return count(plain.get(fact));
    }

    static int count(@Nullable Object value) {
        return value instanceof Number number ? (int) Math.round(number.doubleValue()) : -1;
    }

    /** The arguments for which a flag was given as true, beside the texts of a list; null where none of them is known. */
    @Nullable List<String> listed(String list, String flag) {
        var given = new ArrayList<String>();
        var known = false;
        if (plain.get(list) instanceof List<?> texts) {
            texts.forEach(text -> given.add(String.valueOf(text)));
            known = true;
        }
        for (var each : asked(flag).entrySet()) {
            known |= each.getValue() != null;
            if (Boolean.TRUE.equals(each.getValue()) && !given.contains(each.getKey())) {
                given.add(each.getKey());
            }
        }
        return known ? given : null;
    }
}
