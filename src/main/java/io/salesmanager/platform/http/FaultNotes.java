package io.salesmanager.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.salesmanager.platform.Problems;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Notes each field that cannot be read and reads on as if it were not there, where Jackson stops at the first. */
final class FaultNotes extends DeserializationProblemHandler {
    private final Problems problems;

    FaultNotes(Problems problems) {
        this.problems = problems;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        Collection<Object> known = deserializer == null ? null : deserializer.getKnownPropertyNames();
        // it names the field itself
        note(UnrecognizedPropertyException.from(parser, beanOrClass, name, known), outside(parser.getParsingContext()));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) {
        return noted(context.weirdStringException(value, type, message), context.getParser());
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message) {
        return noted(context.weirdNumberException(value, type, message), context.getParser());
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, @Nullable String message)
            throws IOException {
        var inside = parser.getParsingContext();
        note(
                MismatchedInputException.from(parser, type, String.valueOf(message)),
                token.isStructStart() ? outside(inside) : inside);
        parser.skipChildren();
        return null;
    }

    private @Nullable Object noted(JsonMappingException fault, JsonParser parser) {
        note(fault, parser.getParsingContext());
        return null;
    }

    private static @Nullable JsonStreamContext outside(JsonStreamContext inside) {
        return inside.getParent();
    }

    private void note(JsonMappingException fault, @Nullable JsonStreamContext where) {
        for (var at = where; at != null; at = at.getParent()) {
            if (at.inArray()) {
                fault.prependPath(new Reference(null, at.getCurrentIndex()));
            } else if (at.inObject() && at.getCurrentName() != null) {
                fault.prependPath(new Reference(null, at.getCurrentName()));
            }
        }
        problems.add(JsonProblems.of(fault));
    }
}
