package io.salesmanager.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/** Puts examples into the OpenAPI document where annotations would say the same many times over. */
public final class ShownExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ShownExamples() {}

    /** An example of what is sent. */
    public static void sent(Operation operation, String title, String json) {
        sentText(operation, title, value(json));
    }

    /** An example of what is answered with status 200. */
    public static void answered(Operation operation, String title, String json) {
        answeredText(operation, title, value(json));
    }

    /** The same for what is not JSON. */
    public static void sentText(Operation operation, String title, Object text) {
        add(operation.getRequestBody().getContent(), title, text);
    }

    public static void answeredText(Operation operation, String title, Object text) {
        var answer = Objects.requireNonNull(operation.getResponses().getAPIResponse("200"));
        add(answer.getContent(), title, text);
    }

    private static void add(@Nullable Content content, String title, Object value) {
        Objects.requireNonNull(content)
                .getMediaTypes()
                .values()
                .forEach(media ->
                        media.addExample(title, OASFactory.createExample().value(value)));
    }

    private static Object value(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an example is not JSON: " + json, e);
        }
    }
}
