package io.salesmanager.engine.given;

import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of facts as people write them, each read as its fact wants it. */
public final class FactValue {
    private static final String UNKNOWN = "unknown";

    private FactValue() {}

    /** Names no fact, or is no value of its fact. */
    public static final class NotAFact extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String advice;

        NotAFact(String code, String message, String advice) {
            super(message);
            this.code = code;
            this.advice = advice;
        }

        public String code() {
            return code;
        }

        public String problem() {
            return String.valueOf(getMessage());
        }

        public String advice() {
            return advice;
        }
    }

    /** @throws NotAFact if there is no such fact */
    public static void checkName(String name) throws NotAFact {
        fact(name);
    }

    /**
     * @param name as rules write it, such as {@code account.region} or {@code quiz("discovery")}
     * @param text a value; {@code unknown} is null
     * @throws NotAFact if there is no such fact, or the text is no value of it
     */
    public static @Nullable Object read(String name, String text) throws NotAFact {
        var fact = fact(name);
        if (text.equalsIgnoreCase(UNKNOWN)) {
            return null;
        }
        if (fact instanceof Fact.OfFlag || fact instanceof Fact.FlagOfText) {
            return flag(name, text);
        }
        if (fact instanceof Fact.OfDay) {
            return day(name, text);
        }
        if (fact instanceof Fact.OfEnum<?> constant) {
            return constant(name, constant.values(), text);
        }
        if (fact instanceof Fact.OfText) {
            return text.equals("\"\"") ? "" : text;
        }
        if (fact instanceof Fact.OfTexts) {
            return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        }
        return number(name, text);
    }

    private static Fact<?> fact(String name) throws NotAFact {
        FactKey key;
        try {
            key = FactKey.parse(name);
        } catch (IllegalArgumentException e) {
            throw new NotAFact(
                    "unknown-fact", "'%s' is no fact.".formatted(name), "Write it as rules do, such as amount.");
        }
        var type = key.of().isEmpty()
                ? FactType.OPPORTUNITY
                : FactType.all().stream()
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(key.of()))
                        .findFirst()
                        .orElseThrow(() -> unknown(name));
        var fact = type.fact(key.name());
        if (fact.isEmpty()) {
            throw unknown(name);
        }
        var asks = fact.get() instanceof Fact.NumberOfText
                || fact.get() instanceof Fact.FlagOfText
                || fact.get() instanceof Fact.NumberOfNumber;
        if (asks != (key.argument() != null)) {
            throw new NotAFact(
                    "wrong-argument",
                    asks
                            ? "'%s' asks about something that has to be named.".formatted(name)
                            : "'%s' takes no argument.".formatted(name),
                    asks
                            ? "Write it as rules do, such as quiz(\"discovery\") or touchesInLast(14)."
                            : "Write it without parentheses.");
        }
        return fact.get();
    }

    private static NotAFact unknown(String name) {
        var names = new ArrayList<String>(FactType.OPPORTUNITY.names());
        FactType.OPPORTUNITY
                .related()
                .forEach((prefix, related) -> related.type().names().forEach(each -> names.add(prefix + "." + each)));
        return new NotAFact("unknown-fact", "There is no fact '%s'.".formatted(name), NearestName.advice(name, names));
    }

    private static Boolean flag(String name, String text) throws NotAFact {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw bad(name, text, "Write yes, no or unknown.");
        };
    }

    private static LocalDate day(String name, String text) throws NotAFact {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(name, text, "Write a day as 2026-12-31.");
        }
    }

    private static String constant(String name, List<String> values, String text) throws NotAFact {
        var constant = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        if (!values.contains(constant)) {
            throw bad(name, text, NearestName.advice(constant, values));
        }
        return constant;
    }

    private static Double number(String name, String text) throws NotAFact {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw bad(name, text, "Write digits with a point and no blanks, such as 10000 or 0.35.");
        }
    }

    private static NotAFact bad(String name, String text, String advice) {
        return new NotAFact("bad-cell", "'%s' is no value of %s.".formatted(text, name), advice);
    }
}
