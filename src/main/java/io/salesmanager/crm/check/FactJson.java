package io.salesmanager.crm.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.JsonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** One fact out of JSON, so that in a batch each one has its own answer. */
@ApplicationScoped
public class FactJson {
    private final ObjectMapper mapper;

    FactJson(ObjectMapper mapper) {
        this.mapper = mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * @param path of the fact in what was sent, such as {@code opportunities[2].}, or empty
     * @throws Problem that names the field, where this is no such fact
     */
    public <T> T read(JsonNode json, Class<T> type, String path) {
        if (!json.isObject()) {
            throw Problem.ofField(
                    "not-an-object",
                    path.isEmpty() ? "" : path.substring(0, path.length() - 1),
                    "This is no JSON object: " + shown(json.toString()),
                    "Send an object with the fields of the contract.");
        }
        try {
            return Objects.requireNonNull(mapper.treeToValue(json, type));
        } catch (JsonProcessingException e) {
            var problem = JsonProblems.of(e);
            var field = problem.members().getOrDefault("field", "");
            throw problem.with("field", path + field);
        }
    }

    private static String shown(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }
}
