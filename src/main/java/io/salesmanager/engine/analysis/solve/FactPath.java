package io.salesmanager.engine.analysis.solve;

import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.util.Locale;
import java.util.Optional;

/**
 * A fact as every rule's formula names it: as a deal would ask for it, so that a rule on the rep and a rule on the deal that asks
 * for its rep speak of the same.
 *
 * @param key such as {@code amount} or {@code rep.winRate}
 */
record FactPath(String key, Fact<?> fact) {

    /** @param written in a condition on a {@code type}, with or without the pattern's variable */
    static Optional<FactPath> find(FactType<?> type, String written) {
        var path = written.startsWith("$") ? written.substring(written.indexOf('.') + 1) : written;
        var dot = path.indexOf('.');
        if (dot > 0) {
            var related = type.related().get(path.substring(0, dot));
            return related == null ? Optional.empty() : find(related.type(), path.substring(dot + 1));
        }
        var prefix = type == (Object) FactType.OPPORTUNITY ? "" : type.name().toLowerCase(Locale.ROOT) + ".";
        return type.fact(path).map(fact -> new FactPath(prefix + path, fact));
    }
}
