package io.salesmanager.console.rulebook.rule;

import com.google.re2j.Pattern;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the dictionary says of the facts that a condition names. */
final class PlainWords {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    private PlainWords() {}

    /** @param unit empty where there is none */
    record Meaning(String fact, String words, String unit) {}

    /** The facts in a condition's text, in order, each once. */
    static List<Meaning> of(String type, String condition) {
        Map<String, Meaning> found = new LinkedHashMap<>();
        var names = NAME.matcher(QUOTED.matcher(condition).replaceAll("\"\""));
        while (names.find()) {
            var name = names.group();
            FactType.find(type)
                    .flatMap(of -> fact(of, name))
                    .ifPresent(fact -> found.putIfAbsent(
                            name,
                            new Meaning(
                                    name,
                                    fact.description().meaning(),
                                    fact.description().unit())));
        }
        return List.copyOf(found.values());
    }

    /** {@code account.segment} of a deal is the segment of its account. */
    private static Optional<? extends Fact<?>> fact(FactType<?> type, String name) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            return type.fact(name);
        }
        var related = type.related().get(name.substring(0, dot));
        return related == null ? Optional.empty() : fact(related.type(), name.substring(dot + 1));
    }
}
