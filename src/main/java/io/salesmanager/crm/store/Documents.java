package io.salesmanager.crm.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.salesmanager.platform.json.PlainTimes;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Facts as the text that is stored: the contract's JSON without what is unknown and without streams. The same fact is always
 * the same text, so that texts tell whether a fact changed.
 */
public final class Documents {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new PlainTimes())
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainNumber()))
            .serializationInclusion(Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addMixIn(OpportunityHistory.class, OpportunityStreams.class)
            .addMixIn(RepHistory.class, RepStreams.class)
            .addMixIn(AccountHistory.class, AccountStreams.class)
            .build();

    private Documents() {}

    public static String write(Object fact) {
        try {
            return MAPPER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact can always be written", e);
        }
    }

    public static <T> T read(String document, Class<T> type) {
        try {
            return MAPPER.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored %s is not readable".formatted(type.getSimpleName()), e);
        }
    }

    public static ObjectNode tree(String document) {
        return read(document, ObjectNode.class);
    }

    @JsonIgnoreProperties({"activities", "stageHistory", "fieldChanges", "contacts", "exemptions"})
    private interface OpportunityStreams {}

    @JsonIgnoreProperties({"quotas", "certificates", "quizResults", "coachingSessions", "approvals", "pastForecasts"})
    private interface RepStreams {}

    @JsonIgnoreProperties({"lostDeals"})
    private interface AccountStreams {}

    /** 1000, 1000.00 and 1E3 are the same amount. */
    private static final class PlainNumber extends StdSerializer<BigDecimal> {
        PlainNumber() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(value.stripTrailingZeros().toPlainString());
        }
    }
}
