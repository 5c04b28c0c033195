package io.salesmanager.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.salesmanager.platform.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/** A text of an export as the JSON value of a field. */
record FieldValue(FieldMapping field, Times times) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_DIGITS = 60;
    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, int.class);

    /** @throws Problem that names the column, where the text is no value of the field */
    JsonNode of(String text) {
        var type = field.type();
        try {
            if (type == String.class) {
                return JSON.textNode(text);
            } else if (type == LocalDate.class) {
                return JSON.textNode(times.day(text, field.date()).toString());
            } else if (type == Instant.class) {
                return JSON.textNode(times.instant(text, field.date()).toString());
            } else if (type == Boolean.class) {
                return JSON.booleanNode(Texts.yesNo(text));
            } else if (type.isEnum()) {
                return choice(text);
            } else if (type == List.class) {
                return list(text);
            }
            return number(text);
        } catch (DateTimeException e) {
            throw refused(text, "no date", "Write it as 2027-01-31, or name its form in the mapping with 'date:'.");
        } catch (NumberFormatException e) {
            throw refused(text, "no number", "Write digits with a point, such as 1200.50; leave it empty if unknown.");
        } catch (IllegalArgumentException e) {
            throw refused(text, "neither yes nor no", "Write yes or no; leave it empty if unknown.");
        }
    }

    private JsonNode number(String text) {
        var number = new BigDecimal(Texts.number(text, field.decimalComma()));
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("too many digits");
        }
        var scaled = field.times() == null ? number : number.multiply(field.times());
        if (WHOLE.contains(field.type())) {
            return JSON.numberNode(scaled.setScale(0, RoundingMode.DOWN));
        }
        return JSON.numberNode(
                scaled.stripTrailingZeros().scale() < 0 ? scaled.setScale(0) : scaled.stripTrailingZeros());
    }

    private JsonNode choice(String text) {
        var names = Arrays.stream(field.type().getEnumConstants())
                .map(String::valueOf)
                .toList();
        var name = Texts.constant(text);
        if (names.contains(name)) {
            return JSON.textNode(name);
        }
        throw refused(
                text,
                "none of " + names.stream().collect(Collectors.joining(", ")),
                "Correct it, or say in the mapping under 'map:' what '%s' means.".formatted(text));
    }

    private JsonNode list(String text) {
        var list = JSON.arrayNode();
        var items = new StringTokenizer(text, field.list());
        while (items.hasMoreTokens()) {
            var item = items.nextToken().strip();
            if (!item.isEmpty()) {
                list.add(item);
            }
        }
        return list;
    }

    private Problem refused(String text, String what, String advice) {
        var column = field.column() == null ? field.field() : field.column();
        return Problem.ofField("bad-value", column, "%s: '%s' is %s.".formatted(column, text, what), advice);
    }
}
