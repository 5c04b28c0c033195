package io.salesmanager.engine.table;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The values that stand in cells, written in the language of conditions: each becomes exactly one value. */
final class CellValues {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?(%)?");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern DIAL = Pattern.compile("dial:([a-z][a-z0-9]*(?:-[a-z0-9]+)*)");
    private static final Pattern FACT = Pattern.compile("fact:([a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)?)");

    private CellValues() {}

    static boolean isDial(String text) {
        return text.startsWith("dial:");
    }

    static String dial(String text) throws BadCell {
        var dial = DIAL.matcher(text);
        if (!dial.matches()) {
            throw new BadCell(
                    "bad-cell",
                    text,
                    "'%s' names no dial.".formatted(text),
                    "Write dial: and the dial's name, such as dial:silence-days.");
        }
        return "dial(\"" + dial.group(1) + "\")";
    }

    static boolean isFact(String text) {
        return text.startsWith("fact:");
    }

    static String fact(String text) throws BadCell {
        var fact = FACT.matcher(text);
        if (!fact.matches()) {
            throw new BadCell(
                    "bad-cell",
                    text,
                    "'%s' names no fact.".formatted(text),
                    "Write fact: and the fact's name, such as fact:nextStepDate.");
        }
        return fact.group(1);
    }

    /** @param unit that the binding declares; empty for none */
    static String number(String text, String unit) throws BadCell {
        if (isDial(text)) {
            return dial(text);
        }
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new BadCell(
                    "bad-cell",
                    text,
                    "'%s' is no number.".formatted(text),
                    "Write digits with a point and no blanks, such as 10000 or 0.35; a range as 10..20; or dial:name.");
        }
        var percent = text.endsWith("%");
        var value = new BigDecimal(percent ? text.substring(0, text.length() - 1) : text);
        if (value.signum() != 0 && unit.isEmpty()) {
            throw new BadCell(
                    "number-without-unit",
                    text,
                    "The number %s stands under a binding that declares no unit.".formatted(text),
                    "Write the unit behind the binding in the second row, such as [days], or name a dial: dial:name.");
        }
        if (!percent) {
            return value.toPlainString();
        }
        return switch (unit) {
            case "", "percent" -> value.toPlainString();
            case "0 to 1", "ratio" ->
                value.movePointLeft(2).stripTrailingZeros().toPlainString();
            default ->
                throw new BadCell(
                        "wrong-unit",
                        text,
                        "The column is measured in '%s', not in percent.".formatted(unit),
                        "Write a number in '%s'.".formatted(unit));
        };
    }

    static String day(String text) throws BadCell {
        try {
            return '"' + LocalDate.parse(text).toString() + '"';
        } catch (DateTimeParseException e) {
            throw new BadCell("not-a-day", text, "'%s' is no day.".formatted(text), "Write it as 2026-12-31.");
        }
    }

    static String constant(String text) throws BadCell {
        var constant = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        if (!CONSTANT.matches(constant)) {
            throw new BadCell(
                    "bad-cell", text, "'%s' is no constant.".formatted(text), "Choose one of the list of the cell.");
        }
        return constant;
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The values between commas; one in double quotes may hold commas. */
    static List<String> list(String text) throws BadCell {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        var quoted = false;
        var wasQuoted = false;
        for (var i = 0; i <= text.length(); i++) {
            var c = i == text.length() ? ',' : text.charAt(i);
            if (c == '"' && (quoted || value.toString().isBlank())) {
                quoted = !quoted;
                wasQuoted = true;
            } else if (c == ',' && (!quoted || i == text.length())) {
                var found = wasQuoted ? value.toString() : value.toString().strip();
                if ((found.isEmpty() && !wasQuoted) || quoted) {
                    throw new BadCell(
                            "bad-cell",
                            text,
                            quoted ? "A quote is never closed." : "A value is missing between two commas.",
                            "Write values with commas between them, each with a comma in it in double quotes.");
                }
                values.add(found);
                value.setLength(0);
                wasQuoted = false;
            } else if (!(wasQuoted && !quoted && Character.isWhitespace(c))) {
                value.append(c);
            }
        }
        return values;
    }
}
