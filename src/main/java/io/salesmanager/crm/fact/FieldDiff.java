package io.salesmanager.crm.fact;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.sales.history.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Which fields of a deal were overwritten, so that they can be known as of any day. */
final class FieldDiff {
    /** Names and what the service itself says of a deal: nothing is decided by their past. */
    private static final Set<String> NOT_FOLLOWED = Set.of("id", "name", "currency", "priorVerdict", "priorVerdictAt");

    private FieldDiff() {}

    static List<FieldChange> between(String before, String after, Origin origin) {
        var old = Documents.tree(before);
        var now = Documents.tree(after);
        var fields = new TreeSet<String>();
        old.fieldNames().forEachRemaining(fields::add);
        now.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(NOT_FOLLOWED);
        var changes = new ArrayList<FieldChange>();
        for (var field : fields) {
            var from = text(old.get(field));
            var to = text(now.get(field));
            if (!Objects.equals(from, to)) {
                changes.add(new FieldChange(field, from, to, origin.happened(), origin.recorded()));
            }
        }
        return changes;
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(","));
        }
        return value.asText();
    }
}
