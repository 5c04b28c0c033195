package io.salesmanager.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.salesmanager.advice.Decision;
import io.salesmanager.platform.json.PlainTimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON as the journal keeps it: the same content is always the same bytes. */
final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new PlainTimes())
            .addModule(new SimpleModule().addSerializer(java.time.Instant.class, ToStringSerializer.instance))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .serializationInclusion(Include.NON_NULL)
            .addMixIn(Decision.class, WithoutExemptions.class)
            .build();

    private CanonicalJson() {}

    /** A decision without exemptions is the same bytes as before there were any. */
    private interface WithoutExemptions {
        @SuppressWarnings("UnusedMethod") // Jackson reads it
        @JsonInclude(Include.NON_EMPTY)
        List<Decision.Exempted> exemptions();
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can always be written", e);
        }
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a journalled %s is not readable".formatted(type.getSimpleName()), e);
        }
    }
}
