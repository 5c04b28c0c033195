package io.salesmanager.engine.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.Range;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.feel.runtime.functions.RangeFunction;
import org.kie.dmn.feel.runtime.functions.StringFunction;

/** Values as JSON has them, and as FEEL has them. */
final class FeelValues {
    private static final int LONGEST_RANGE = 200;
    /** As JSON writes them, and no longer than what reads JSON takes. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?=.{1,1000}$)(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,9})?");

    private FeelValues() {}

    /** @param type as the model declares it; null where it declares none, and texts then stay texts */
    static @Nullable Object toFeel(@Nullable Object value, @Nullable DMNType type) {
        if (value instanceof List<?> list) {
            var elements = new ArrayList<@Nullable Object>();
            for (var element : list) {
                elements.add(toFeel(element, type));
            }
            return elements;
        }
        if (value instanceof Map<?, ?> context) {
            var fields = type == null ? Map.<String, DMNType>of() : type.getFields();
            var entries = new LinkedHashMap<String, @Nullable Object>();
            for (var entry : context.entrySet()) {
                var name = String.valueOf(entry.getKey());
                entries.put(name, toFeel(entry.getValue(), fields.get(name)));
            }
            return entries;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return value instanceof String text && type != null ? typed(text, builtIn(type)) : value;
    }

    /** A text that is none of its type stays a text; KIE's check of types then says so. */
    private static Object typed(String text, @Nullable BuiltInType type) {
        if (type == BuiltInType.NUMBER && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (type == BuiltInType.BOOLEAN && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        }
        if (type == BuiltInType.DATE
                || type == BuiltInType.TIME
                || type == BuiltInType.DATE_TIME
                || type == BuiltInType.DURATION) {
            @Nullable Object read = type.fromString(text);
            return read == null ? text : read;
        }
        if (type == BuiltInType.RANGE
                && text.length() <= LONGEST_RANGE
                && text.chars().filter(c -> c == '(').count() <= 1) {
            @Nullable Object range = RangeFunction.INSTANCE.invoke(text).getOrElse(null);
            return range == null ? text : range;
        }
        return text;
    }

    private static @Nullable BuiltInType builtIn(DMNType type) {
        @Nullable DMNType seen = type;
        while (seen instanceof BaseDMNTypeImpl known) {
            Type feel = known.getFeelType();
            if (feel instanceof BuiltInType builtIn && builtIn != BuiltInType.UNKNOWN) {
                return builtIn;
            }
            seen = known.getBaseType();
        }
        return null;
    }

    static @Nullable Object toJson(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Iterable<?> list) {
            var elements = new ArrayList<@Nullable Object>();
            list.forEach(element -> elements.add(toJson(element)));
            return elements;
        }
        if (value instanceof Map<?, ?> context) {
            var entries = new LinkedHashMap<String, @Nullable Object>();
            context.forEach((name, entry) -> entries.put(String.valueOf(name), toJson(entry)));
            return entries;
        }
        return written(value);
    }

    private static BigDecimal number(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    private static String written(Object value) {
        if (value instanceof Range range) {
            return "%s%s..%s%s"
                    .formatted(
                            range.getLowBoundary() == Range.RangeBoundary.CLOSED ? "[" : "(",
                            end(range.getLowEndPoint()),
                            end(range.getHighEndPoint()),
                            range.getHighBoundary() == Range.RangeBoundary.CLOSED ? "]" : ")");
        }
        if (value instanceof FEELFunction function) {
            var parameters = function.getParameters().stream()
                    .findFirst()
                    .map(all -> all.stream().map(one -> one.name).collect(Collectors.joining(", ")))
                    .orElse("");
            return "function(%s)".formatted(parameters);
        }
        return value instanceof UnaryTest ? "unary test" : text(value);
    }

    private static String end(@Nullable Object end) {
        if (end == null) {
            return "null";
        }
        return end instanceof String text ? '"' + text + '"' : text(end);
    }

    /** As FEEL's function string writes it: ISO 8601, with @ before the name of a time zone. */
    private static String text(Object value) {
        @Nullable String text = StringFunction.INSTANCE.invoke(value).getOrElse(null);
        return text == null ? String.valueOf(value) : text;
    }
}
