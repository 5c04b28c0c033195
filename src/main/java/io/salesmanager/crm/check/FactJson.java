package io.salesmanager.crm.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.JsonReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** One fact out of JSON, so that in a batch each one has its own answer. */
@ApplicationScoped
public class FactJson {
    private final ObjectMapper mapper;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    FactJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param path of the fact in what was sent, such as {@code opportunities[2].}, or empty
     * @param check throws a problem where the fact cannot be
     * @throws Problem that names every bad field, those that cannot be read and those that cannot be
     */
    public <T> T read(JsonNode json, Class<T> type, String path, BiConsumer<T, String> check) {
        if (!json.isObject()) {
            throw Problem.ofField(
                    "not-an-object",
                    path.isEmpty() ? "" : path.substring(0, path.length() - 1),
                    "This is no JSON object: " + shown(json.toString()),
                    "Send an object with the fields of the contract.");
        }
        var reader = readers.computeIfAbsent(type, one -> JsonReading.strict(mapper.readerFor(one)));
        T fact = Objects.requireNonNull(
                JsonReading.<T>read(reader, from -> from.readValue(json), path, rest -> check.accept(rest, path)));
        check.accept(fact, path);
        return fact;
    }

    private static String shown(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }
}
