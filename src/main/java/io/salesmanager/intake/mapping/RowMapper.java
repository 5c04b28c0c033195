package io.salesmanager.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesmanager.intake.upload.Row;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a file as the JSON of a fact. */
public final class RowMapper {
    private final FileMapping mapping;
    private final Times times;
    private final Lookups lookups;
    private final Corrections corrections;

    /** @param zone the time zone of the playbook */
    public RowMapper(FileMapping mapping, ZoneId zone, Lookups lookups, Corrections corrections) {
        this.mapping = mapping;
        this.times = new Times(zone);
        this.lookups = lookups;
        this.corrections = corrections;
    }

    /** @throws Problem that names every column in which something is no value of its field */
    public ObjectNode map(Row row) {
        var problems = new Problems();
        var fact = map(row, problems);
        problems.finish();
        return fact;
    }

    /** What can be read of a row; what is wrong with the rest goes to {@code problems}, under the names of the columns. */
    public ObjectNode map(Row row, Problems problems) {
        var fact = JsonNodeFactory.instance.objectNode();
        for (var stream : mapping.provides()) {
            fact.putArray(stream);
        }
        for (var field : mapping.fields()) {
            problems.attempt(() -> field(field, fact, row));
        }
        return fact;
    }

    /** Of several for the same field the first counts that is known. */
    private void field(FieldMapping field, ObjectNode fact, Row row) {
        if (fact.has(field.field())) {
            return;
        }
        var value = value(field, row);
        if (value != null) {
            fact.set(field.field(), value);
            learned(fact, field, value, row);
        } else if (field.required()) {
            throw Problem.ofField(
                    "missing-value",
                    String.valueOf(field.column()),
                    "%s: nothing stands there.".formatted(field.column()),
                    "Fill it in; without it the row cannot be kept.");
        }
    }

    /** The id alone, of a row that cannot be mapped; null where that is not known either. */
    public @Nullable String id(Row row) {
        try {
            for (var field : mapping.fields()) {
                if (field.field().equals("id")) {
                    var value = value(field, row);
                    if (value != null) {
                        return value.asText();
                    }
                }
            }
            return null;
        } catch (Problem e) {
            return null;
        }
    }

    private @Nullable JsonNode value(FieldMapping field, Row row) {
        var text = text(field, row);
        if (text == null
                || field.unknown().contains(text)
                || (field.only() != null && !field.only().covers(row))) {
            return null;
        }
        var meant = field.aliases().get(text);
        if (meant != null) {
            corrections.count(mapping.file(), field.field(), text, meant);
            text = meant;
        }
        var mapped = field.map().isEmpty() ? text : mapped(field, text);
        if (mapped == null) {
            return null;
        }
        return new FieldValue(field, times).of(field.slug() ? Texts.slug(mapped) : mapped);
    }

    private @Nullable String text(FieldMapping field, Row row) {
        if (field.column() == null) {
            return field.constant();
        }
        var lookup = field.lookup();
        if (lookup == null) {
            return row.text(field.column());
        }
        var key = row.text(lookup.key());
        return key == null ? null : lookups.find(lookup, field.column(), key);
    }

    private static @Nullable String mapped(FieldMapping field, String text) {
        var mapped = field.map().get(text);
        if (mapped != null) {
            return mapped.isEmpty() ? null : mapped;
        }
        return switch (field.otherwise()) {
            case KEEP -> text;
            case UNKNOWN -> null;
            case REFUSE ->
                throw Problem.ofField(
                        "unmapped-value",
                        String.valueOf(field.column()),
                        "%s: the mapping does not say what '%s' means.".formatted(field.column(), text),
                        "Correct it, or add it under 'map:' of '%s' in the mapping.".formatted(field.field()));
        };
    }

    /** A value that became known on a day leaves a field change, so that it is not known before. */
    private void learned(ObjectNode fact, FieldMapping field, JsonNode value, Row row) {
        var day = field.knownAt() == null ? null : row.text(field.knownAt());
        if (day == null) {
            return;
        }
        var form = mapping.fields().stream()
                .filter(other -> Objects.equals(other.column(), field.knownAt()))
                .map(FieldMapping::date)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        try {
            var happened = times.instant(times.day(day, form)).toString();
            fact.withArray("fieldChanges")
                    .addObject()
                    .put("field", field.field())
                    .putNull("from")
                    .put("to", value.asText())
                    .put("happened", happened);
        } catch (DateTimeException e) {
            throw Problem.ofField(
                    "bad-value",
                    String.valueOf(field.knownAt()),
                    "%s: '%s' is no date.".formatted(field.knownAt(), day),
                    "Write it as 2027-01-31, or name its form in the mapping with 'date:'.");
        }
    }
}
