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
 * of all that a request with ten activities allocated. Every other text is left to Jackson.
 */
public final class PlainTimes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public PlainTimes() {
        super("plain-times");
        addDeserializer(Instant.class, new Reading<>(Instant.class, PlainTime::instant, InstantDeserializer.INSTANT));
        addDeserializer(
                LocalDate.class, new Reading<>(LocalDate.class, PlainTime::day, LocalDateDeserializer.INSTANCE));
    }

    /** Reads the plain form, or null where the text has another. */
    private interface Plain<T> {
        @Nullable T read(char[] text, int from, int length);
    }

    private static final class Reading<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Plain<T> plain;
        private final transient JsonDeserializer<T> others;

        Reading(Class<T> type, Plain<T> plain, JsonDeserializer<T> others) {
            super(type);
            this.plain = plain;
            this.others = others;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                var read = plain.read(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
                if (read != null) {
                    return read;
                }
            }
            return others.deserialize(parser, context);
        }
    }
}
