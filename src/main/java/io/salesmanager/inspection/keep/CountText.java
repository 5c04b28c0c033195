package io.salesmanager.inspection.keep;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.StepsTaken;
import io.salesmanager.playbook.Playbook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A counted deal as text: the values of its fields in their order, so that a field that is added to {@link CountedDeal} is stored too.
 * For one thread.
 */
final class CountText {
    /** To be raised where a field of the same name and type comes to mean something else. */
    private static final int MEANING = 1;

    private final ObjectWriter writer;
    private final ObjectReader reader;

    CountText() {
        var mapper = mapper();
        writer = mapper.writerFor(CountedDeal.class);
        reader = mapper.readerFor(CountedDeal.class);
    }

    String write(CountedDeal deal) {
        try {
            return writer.writeValueAsString(deal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a counted deal can always be written", e);
        }
    }

    CountedDeal read(String text) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a count that is stored is not readable", e);
        }
    }

    /** All that a count depends on beside the deal itself; where it is another one, all deals have to be counted anew. */
    static String basis(Playbook playbook) {
        var parts = List.of(
                MEANING,
                fields(CountedDeal.class),
                fields(CountedDeal.Heard.class),
                fields(CountedDeal.Terms.class),
                fields(StepsTaken.class),
                playbook.stages(),
                playbook.productLines(),
                playbook.calendar().zone());
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(parts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String fields(Class<? extends Record> type) {
        return Arrays.toString(type.getRecordComponents());
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .addMixIn(CountedDeal.class, InOrder.class)
                .addMixIn(CountedDeal.Heard.class, InOrder.class)
                .addMixIn(CountedDeal.Terms.class, InOrder.class)
                .addMixIn(StepsTaken.class, InOrder.class)
                .build();
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface InOrder {}
}
