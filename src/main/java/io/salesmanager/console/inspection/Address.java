package io.salesmanager.console.inspection;

import io.salesmanager.inspection.count.Cohort;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page with what it is asked.
 *
 * @param values by name, in order
 */
public record Address(String path, Map<String, Object> values) {
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same with one more; null adds nothing. */
    public Address with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Address(path, more);
    }

    public Address with(Cohort cohort) {
        return with("from", cohort.from()).with("to", cohort.to());
    }

    public String text() {
        var address = UriBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.buildFromMap(new LinkedHashMap<>(values)).toString();
    }
}
