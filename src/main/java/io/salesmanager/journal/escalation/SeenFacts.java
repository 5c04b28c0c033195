package io.salesmanager.journal.escalation;

import io.salesmanager.advice.Reason;
import io.salesmanager.advice.Reason.FactShown;
import io.salesmanager.platform.Secrets;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a rule spoke from, without what only time changes: a deal that is a day older is the same question. Numbers count to two
 * digits, so that a customer's share of revenue that moves from 0.2131 to 0.2133 does not ask again.
 */
final class SeenFacts {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private SeenFacts() {}

    static String digest(Reason reason) {
        var facts = new TreeSet<String>();
        for (var condition : reason.conditions()) {
            condition.facts().stream()
                    .filter(fact -> !changesByTime(fact))
                    .forEach(fact -> facts.add(fact.name() + "=" + rounded(fact)));
        }
        return Secrets.digest(String.join("\n", facts));
    }

    private static boolean changesByTime(FactShown fact) {
        return description(fact.name())
                .map(known -> !known.changeable() || known.unit().contains("day"))
                .orElse(false);
    }

    private static Optional<Fact.Description> description(String shown) {
        var bracket = shown.indexOf('(');
        var path = bracket < 0 ? shown : shown.substring(0, bracket);
        var dot = path.indexOf('.');
        if (dot < 0) {
            return FactType.OPPORTUNITY.fact(path).map(Fact::description);
        }
        var related = FactType.OPPORTUNITY.related().get(path.substring(0, dot));
        return related == null
                ? Optional.empty()
                : related.type().fact(path.substring(dot + 1)).map(Fact::description);
    }

    private static String rounded(FactShown fact) {
        var value = fact.value();
        return value instanceof Number number
                ? new BigDecimal(number.toString())
                        .round(TWO_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }
}
