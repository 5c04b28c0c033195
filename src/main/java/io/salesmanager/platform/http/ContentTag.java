package io.salesmanager.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesmanager.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;

/** The strong ETag of a thing: the digest of the JSON that it is answered with. */
@ApplicationScoped
public class ContentTag {
    private static final int DIGITS = 32;

    private final ObjectMapper mapper;

    ContentTag(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** In quotes, as the header has it. */
    public String of(Object content) {
        try {
            return '"' + Secrets.digest(mapper.writeValueAsString(content)).substring(0, DIGITS) + '"';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is answered can always be written", e);
        }
    }
}
