package io.salesmanager.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes nothing for what it is not: a text is no number, a number no text, 1 not true and 1.5 no whole number, as 18000 in quotes may be
 * a mistake of another field. Jackson's own switches stop at the first such value; this one is noted like every other fault.
 */
public final class StrictScalars extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public StrictScalars() {
        super("strict-scalars");
        addDeserializer(String.class, new Text());
        for (var type : List.of(Double.class, double.class, Float.class, float.class, BigDecimal.class)) {
            strict(type, parser -> parser.currentToken().isNumeric());
        }
        for (var type : List.of(Integer.class, int.class, Long.class, long.class, Short.class, short.class)) {
            strict(type, StrictScalars::isWhole);
        }
        for (var type : List.of(Boolean.class, boolean.class)) {
            strict(type, parser -> parser.currentToken().isBoolean());
        }
    }

    @SuppressWarnings("unchecked") // Jackson's reader of a type reads that type
    private <T> void strict(Class<T> type, Accepted accepted) {
        var reader = (JsonDeserializer<T>) Objects.requireNonNull(NumberDeserializers.find(type, type.getName()));
        addDeserializer(type, new Strict<>(type, reader, accepted));
    }

    /** 5.0 is how some languages write 5. */
    private static boolean isWhole(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                || (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)
                        && parser.getDecimalValue().stripTrailingZeros().scale() <= 0);
    }

    private interface Accepted {
        boolean is(JsonParser parser) throws IOException;
    }

    private static final class Strict<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient JsonDeserializer<T> reader;
        private final transient Accepted accepted;

        Strict(Class<T> type, JsonDeserializer<T> reader, Accepted accepted) {
            super(type);
            this.reader = reader;
            this.accepted = accepted;
        }

        @Override
        @SuppressWarnings("unchecked") // a handler of problems answers with a value of the type
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return accepted.is(parser)
                    ? reader.deserialize(parser, context)
                    : (T) context.handleUnexpectedToken(handledType(), parser);
        }

        @Override
        public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
            return reader.getNullValue(context);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
            return reader.getAbsentValue(context);
        }
    }

    /** Without the character NUL, which some databases cut a text at. */
    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getText();
            return text.indexOf('\0') < 0
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "has the character NUL");
        }
    }
}
