package io.salesmanager.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and instants that are written as nearly all are, {@code 2026-11-20} and {@code 2026-11-20T09:00:00Z} with or
 * without a fraction, digit by digit. Java's formatter makes maps and boxes for each field of each instant, which was a third
 * of all that a request with ten activities allocated. Every other text is left to Jackson. A number, a list and an empty text are
 * no time, nor is a day with an hour a day: seconds taken for milliseconds or days would be another date and look like one.
 */
public final class PlainTimes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public PlainTimes() {
        super("plain-times");
        addDeserializer(
                Instant.class, new Reading<>(Instant.class, PlainTime::instant, false, InstantDeserializer.INSTANT));
        addDeserializer(
                LocalDate.class, new Reading<>(LocalDate.class, PlainTime::day, true, LocalDateDeserializer.INSTANCE));
    }

    /** Reads the plain form, or null where the text has another. */
    private interface Plain<T> {
        @Nullable T read(char[] text, int from, int length);
    }

    private static final class Reading<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Plain<T> plain;
        private final boolean isDay;
        private final transient JsonDeserializer<T> others;

        Reading(Class<T> type, Plain<T> plain, boolean isDay, JsonDeserializer<T> others) {
            super(type);
            this.plain = plain;
            this.isDay = isDay;
            this.others = others;
        }

        @Override
        @SuppressWarnings("unchecked") // a handler of problems answers with a value of the type
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            var read = plain.read(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            if (read != null) {
                return read;
            }
            var text = parser.getText().strip();
            return text.isEmpty() || (isDay && text.indexOf('T') > 0)
                    ? (T) context.handleWeirdStringValue(handledType(), text, "no ISO 8601")
                    : others.deserialize(parser, context);
        }
    }
}
