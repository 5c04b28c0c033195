package io.salesmanager.crm.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.NearestName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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
        } catch (UnrecognizedPropertyException e) {
            throw unknown(e, path);
        } catch (InvalidFormatException e) {
            throw Problem.ofField(
                    "bad-value",
                    path + place(e),
                    "'%s' is no %s.".formatted(shown(String.valueOf(e.getValue())), kind(e.getTargetType())),
                    advice(e.getTargetType()));
        } catch (JsonMappingException e) {
            throw Problem.ofField(
                    "bad-value",
                    path + place(e),
                    shown(e.getOriginalMessage()),
                    "Send it as the contract has it; null where it is unknown.");
        } catch (JsonProcessingException e) {
            throw Problem.ofField("bad-value", path, shown(e.getOriginalMessage()), "Send JSON.");
        }
    }

    private static Problem unknown(UnrecognizedPropertyException e, String path) {
        var known = e.getKnownPropertyIds() == null
                ? List.<String>of()
                : e.getKnownPropertyIds().stream().map(String::valueOf).toList();
        return Problem.ofField(
                "unknown-field",
                path + place(e),
                "There is no field '%s'.".formatted(e.getPropertyName()),
                NearestName.advice(e.getPropertyName(), known));
    }

    private static String place(JsonMappingException e) {
        var place = new StringBuilder();
        for (var reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                place.append('[').append(reference.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return place.toString();
    }

    private static String kind(Class<?> type) {
        return type.isEnum() ? "known answer" : type.getSimpleName();
    }

    private static String advice(Class<?> type) {
        if (type.isEnum()) {
            return "Send one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "Send a day such as 2027-01-31.";
            case "Instant" -> "Send an instant with offset, such as 2027-01-31T09:00:00Z.";
            default -> "Send it as the contract has it; null where it is unknown.";
        };
    }

    private static String shown(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }
}
