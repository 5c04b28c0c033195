package io.salesmanager.intake.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesmanager.crm.BatchResult;
import io.salesmanager.crm.Change;
import io.salesmanager.crm.ItemResult;
import io.salesmanager.intake.mapping.FieldMapping;
import io.salesmanager.intake.mapping.FileMapping;
import io.salesmanager.intake.mapping.RowKind;
import io.salesmanager.intake.mapping.RowMapper;
import io.salesmanager.intake.run.ImportStatus.Counts;
import io.salesmanager.intake.upload.CsvFile;
import io.salesmanager.intake.upload.Row;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import io.salesmanager.platform.database.StoreFailed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one file as one kind of fact, in batches; each row is stored, or refused with its reason. */
final class FileImport {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int PREVIEWED = 5;

    private final CsvFile file;
    private final FileMapping mapping;
    private final RowMapper mapper;
    private final Function<ArrayNode, BatchResult> store;
    private final BiConsumer<ObjectNode, Problems> check;
    private final ErrorFiles errors;
    private final Runnable moved;
    private final List<Row> rows = new ArrayList<>();
    private final List<ObjectNode> preview = new ArrayList<>();
    private final Map<String, ObjectNode> facts = new HashMap<>();
    private final UnknownIds unknown = new UnknownIds();
    private ArrayNode batch = JsonNodeFactory.instance.arrayNode();
    private Counts counts = Counts.NONE;
    private boolean idsAreComplete = true;
    private int contradictions;

    /**
     * @param check notes what is wrong with a fact by itself
     * @param moved is called after each batch
     */
    FileImport(
            CsvFile file,
            FileMapping mapping,
            RowMapper mapper,
            Function<ArrayNode, BatchResult> store,
            BiConsumer<ObjectNode, Problems> check,
            ErrorFiles errors,
            Runnable moved) {
        this.file = file;
        this.mapping = mapping;
        this.mapper = mapper;
        this.store = store;
        this.check = check;
        this.errors = errors;
        this.moved = moved;
    }

    void run() {
        file.each(this::row);
        flush();
    }

    Counts counts() {
        return counts;
    }

    List<ObjectNode> preview() {
        return preview;
    }

    /** The ids of all rows, also of those that were refused. */
    Map<String, ObjectNode> facts() {
        return facts;
    }

    /** Whether every row has an id that could be read. */
    boolean idsAreComplete() {
        return idsAreComplete;
    }

    /** How many rows say something else of a fact that a row before spoke of. */
    int contradictions() {
        return contradictions;
    }

    /** The ids of others that rows name and nobody knows, each in a sentence. */
    List<String> unknownIds(Map<RowKind, Set<String>> seen) {
        return unknown.told(file, mapping, seen);
    }

    private void row(Row row) {
        var complete = row.fields().size() == file.header().size();
        if (complete && !mapping.covers(row)) {
            return;
        }
        counts = counts.plus(new Counts(1, 0, 0, 0, 0, 0));
        try {
            if (!complete) {
                throw Problem.ofField(
                        "wrong-field-count",
                        "",
                        "This row has %d fields instead of %d."
                                .formatted(row.fields().size(), file.header().size()),
                        "Put texts that contain the separator or line breaks between double quotes.");
            }
            var fact = mapped(row);
            refuseContradiction(remember(fact.path("id").asText(""), fact), fact);
            if (preview.size() < PREVIEWED) {
                preview.add(fact);
            }
            rows.add(row);
            batch.add(fact);
        } catch (Problem problem) {
            remember(String.valueOf(mapper.id(row)), null);
            refuse(row, problem);
        }
        if (rows.size() == ROWS_AT_ONCE) {
            flush();
        }
    }

    /** @throws Problem with everything that is wrong, in the columns and with what can be read of them */
    private ObjectNode mapped(Row row) {
        var problems = new Problems();
        var fact = mapper.map(row, problems);
        if (!problems.isEmpty()) {
            var others = new Problems();
            check.accept(fact, others);
            others.all().stream()
                    .map(other ->
                            inColumn(String.valueOf(other.members().get("field")), other.getMessage(), other.members()))
                    .filter(other ->
                            !problems.isAbout(String.valueOf(other.members().get("field"))))
                    .forEach(problems::add);
        }
        problems.finish();
        return fact;
    }

    /** @return the fact of that id in a row before; null where there is none */
    private @Nullable ObjectNode remember(String id, @Nullable ObjectNode fact) {
        if (mapping.rows().owner() != null) {
            return null;
        }
        if (id.isEmpty() || id.equals("null")) {
            idsAreComplete = false;
            return null;
        }
        return facts.putIfAbsent(id, fact == null ? JsonNodeFactory.instance.objectNode() : fact);
    }

    /** Which of the two is meant, nobody can say, so the first stays, as in a call with both. */
    private void refuseContradiction(@Nullable ObjectNode before, ObjectNode fact) {
        if (before != null && !before.isEmpty() && !before.equals(fact)) {
            contradictions++;
            throw Problem.ofField(
                    "duplicate-id",
                    "id",
                    "A row before has the id '%s' and says something else."
                            .formatted(fact.path("id").asText()),
                    "Delete one of the two; the first was taken.");
        }
    }

    private void flush() {
        if (!rows.isEmpty()) {
            store(rows, batch);
            rows.clear();
            batch = JsonNodeFactory.instance.arrayNode();
        }
        moved.run();
    }

    /** Where the database refuses a batch, each row is tried alone, so that one bad row does not take others along. */
    private void store(List<Row> some, ArrayNode facts) {
        BatchResult result;
        try {
            result = store.apply(facts);
        } catch (StoreFailed e) {
            if (some.size() == 1) {
                refuse(
                        some.get(0),
                        Problem.ofField(
                                "not-stored", "", "The database refused this row: " + e.getMessage(), "Correct it."));
                return;
            }
            for (var i = 0; i < some.size(); i++) {
                store(List.of(some.get(i)), JsonNodeFactory.instance.arrayNode().add(facts.get(i)));
            }
            return;
        }
        counts = counts.plus(new Counts(0, result.created(), result.changed(), result.unchanged(), 0, 0));
        for (var item : result.items()) {
            if (item.result() == Change.REJECTED) {
                refuse(some.get(item.index()), problem(item));
            } else if (item.warnings() != null) {
                unknown.add(some.get(item.index()), item.warnings());
            }
        }
    }

    private void refuse(Row row, Problem problem) {
        counts = counts.plus(new Counts(0, 0, 0, 0, 1, 0));
        errors.add(file, row, problem);
    }

    /** The problems of a fact, each with the column that its field comes from. */
    private Problem problem(ItemResult item) {
        var told = item.problem() == null ? Map.<String, Object>of() : item.problem();
        var each = told.get("errors") instanceof List<?> errors ? errors : List.of(told);
        return Problem.together(each.stream()
                .map(one -> (Map<?, ?>) one)
                .map(one -> inColumn(String.valueOf(one.get("field")), String.valueOf(one.get("detail")), one))
                .toList());
    }

    private Problem inColumn(String field, @Nullable String detail, Map<?, ?> members) {
        var name = field.substring(field.indexOf('.') + 1);
        var column = mapping.fields().stream()
                .filter(one -> one.field().equals(name) && one.column() != null)
                .findFirst()
                .map(FieldMapping::column);
        var advice = members.get("advice");
        return Problem.ofField(
                "refused-row",
                column.orElse(name),
                column.map(one -> "column " + one + ": ").orElse("") + detail,
                advice == null ? "" : String.valueOf(advice));
    }
}
