package io.salesmanager.platform.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.salesmanager.platform.NearNames;
import io.salesmanager.platform.Problem;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON body: which field, where, and what could stand there instead. All are status 400. */
public final class JsonProblems {
    /** How Jackson says that a field stands twice in an object; the name follows. */
    private static final String TWICE = "Duplicate field '";

    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, int.class, Long.class, long.class);

    private JsonProblems() {}

    public static Problem of(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        if (e instanceof InvalidFormatException format) {
            return badValue(format);
        }
        if (e.getOriginalMessage() != null && e.getOriginalMessage().startsWith(TWICE)) {
            return twice(e);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return wrongType(mismatch);
        }
        if (e instanceof JsonMappingException mapping
                && mapping.getCause() instanceof IllegalArgumentException refused) {
            return located(e, new Problem("bad-value", 400, "A value is not acceptable", text(refused)))
                    .with("field", path(mapping))
                    .with("advice", "Send a value that makes sense; /openapi describes the field.");
        }
        if (e instanceof JsonMappingException mapping && mapping.getCause() instanceof InputCoercionException large) {
            return located(
                            e,
                            new Problem(
                                    "bad-value",
                                    400,
                                    "A value is not acceptable",
                                    "The number at '%s' is too large.".formatted(path(mapping))))
                    .with("field", path(mapping))
                    .with("advice", "Send " + wanted(large.getTargetType()) + " in the range of the field.");
        }
        return located(e, new Problem("malformed-json", 400, "The body is not JSON", e.getOriginalMessage()))
                .with("advice", "Correct the text at that line and column.");
    }

    private static Problem unknownField(UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds() == null
                ? List.<String>of()
                : e.getKnownPropertyIds().stream().map(String::valueOf).toList();
        var nearest = NearNames.of(e.getPropertyName(), known);
        var detail = "There is no field '%s'.".formatted(path(e));
        return located(e, new Problem("unknown-field", 400, "Unknown field", detail))
                .with("field", path(e))
                .with("nearest", nearest)
                .with(
                        "advice",
                        nearest.isEmpty() ? "Leave it out." : "Known there: " + String.join(", ", nearest) + ".");
    }

    private static Problem twice(JsonProcessingException e) {
        var rest = e.getOriginalMessage().substring(TWICE.length());
        var name = rest.substring(0, Math.max(rest.indexOf('\''), 0));
        return located(
                        e,
                        new Problem(
                                "duplicate-field",
                                400,
                                "A field is given twice",
                                "'%s' stands twice in one object.".formatted(name)))
                .with("field", name)
                .with("advice", "Send it once: which of the two is meant, nobody can say.");
    }

    private static Problem badValue(InvalidFormatException e) {
        var type = e.getTargetType();
        var problem = located(
                        e,
                        new Problem(
                                "bad-value",
                                400,
                                "A value is not acceptable",
                                "'%s' is not a value of '%s'.".formatted(e.getValue(), path(e))))
                .with("field", path(e))
                .with("value", String.valueOf(e.getValue()));
        if (type != null && type.isEnum()) {
            var allowed =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
            return problem.with("allowed", allowed).with("advice", "Send one of " + String.join(", ", allowed) + ".");
        }
        return problem.with(
                "advice",
                type == String.class ? "Send a text without the character NUL." : "Send " + wanted(type) + ".");
    }

    private static Problem wrongType(MismatchedInputException e) {
        var empty = e.getMessage() != null && e.getMessage().startsWith("No content");
        var detail = empty
                ? "The body is empty."
                : "What stands at '%s' is not %s.".formatted(path(e), wanted(e.getTargetType()));
        return located(e, new Problem("bad-value", 400, "A value is not acceptable", detail))
                .with("field", path(e))
                .with("advice", "Send " + wanted(e.getTargetType()) + ".");
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "what /openapi describes";
        }
        if (type == LocalDate.class) {
            return "a day as ISO 8601 has it, such as 2026-11-20";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "an instant as ISO 8601 has it, with its offset, such as 2026-11-20T09:00:00Z";
        }
        if (WHOLE.contains(type)) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == String.class || type.isEnum()) {
            return "a text";
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "a list in [ ]" : "an object in { }";
    }

    /** The field's path, such as {@code opportunities[2].amount}. */
    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static Problem located(JsonProcessingException e, Problem problem) {
        JsonLocation at = e.getLocation();
        if (at == null || at.getLineNr() < 1) {
            return problem;
        }
        return problem.with("line", at.getLineNr()).with("column", at.getColumnNr());
    }

    private static String text(Throwable refused) {
        var message = refused.getMessage();
        return message == null ? "It was refused." : message;
    }
}
