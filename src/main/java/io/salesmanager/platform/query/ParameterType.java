package io.salesmanager.platform.query;

import io.salesmanager.platform.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a value in an address can be.
 *
 * @param words what to send
 * @param reader throws where a text is none
 */
record ParameterType(String words, Consumer<String> reader) {
    private static final ParameterType WHOLE = new ParameterType("a whole number", Integer::parseInt);

    private static final Map<Class<?>, ParameterType> TYPES = Map.of(
            boolean.class,
            new ParameterType("true or false", ParameterType::truth),
            int.class,
            WHOLE,
            Integer.class,
            WHOLE,
            LocalDate.class,
            new ParameterType("a day such as 2026-11-20", LocalDate::parse));

    /**
     * What is wrong with a value; nothing where it is right, or where the call itself reads its text. One that is empty was not given, but
     * for {@code true} and {@code false}: {@code ?dryRun} alone means something.
     */
    static Optional<Problem> problem(String name, Class<?> type, String value) {
        if (value.isEmpty() && type != boolean.class) {
            return Optional.empty();
        }
        if (type.isEnum()) {
            var allowed =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
            return allowed.contains(value)
                    ? Optional.empty()
                    : Optional.of(refused(name, value, "one of " + String.join(", ", allowed))
                            .with("allowed", allowed));
        }
        var known = TYPES.get(type);
        return known == null || known.reads(value)
                ? Optional.empty()
                : Optional.of(refused(name, value, known.words()));
    }

    private boolean reads(String value) {
        try {
            reader.accept(value);
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static void truth(String value) {
        if (!List.of("true", "false").contains(value)) {
            throw new IllegalArgumentException(value);
        }
    }

    private static Problem refused(String name, String value, String wanted) {
        return new Problem(
                        "bad-parameter",
                        400,
                        "A parameter is not acceptable",
                        "'%s' is not a value of %s.".formatted(value, name))
                .with("field", name)
                .with("advice", "Send %s.".formatted(wanted));
    }
}
