package io.salesmanager.intake.mapping;

import io.salesmanager.intake.mapping.FieldMapping.Lookup;
import io.salesmanager.intake.mapping.FieldMapping.Only;
import io.salesmanager.intake.mapping.FieldMapping.Otherwise;
import io.salesmanager.intake.mapping.FieldMapping.Take;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.YamlMap;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a mapping; every fault is reported with its line and column. */
final class MappingReader {
    private static final List<String> STREAMS = List.of("activities", "stageHistory", "fieldChanges", "contacts");

    private final Diagnostics diagnostics;

    private MappingReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static Optional<Mapping> read(String name, SourceFile file, Diagnostics diagnostics) {
        return YamlMap.read(file, diagnostics).map(map -> new MappingReader(diagnostics).mapping(name, map));
    }

    private Mapping mapping(String name, YamlMap map) {
        var title = Objects.requireNonNullElse(map.text("title"), name);
        var ignored = Set.copyOf(map.texts("ignore"));
        var files = map.maps("files").stream()
                .map(this::file)
                .flatMap(Optional::stream)
                .toList();
        map.refuseOthers();
        return new Mapping(name, title, ignored, files);
    }

    private Optional<FileMapping> file(YamlMap map) {
        var name = map.required("file");
        map.required("rows");
        var rows = map.constant("rows", RowKind.class);
        var where = map.map("where").map(MappingReader::only).orElse(null);
        var provides = map.texts("provides");
        for (var stream : provides) {
            if (!STREAMS.contains(stream)) {
                error("unknown-stream", map, "provides", stream, NearestName.advice(stream, STREAMS));
            }
        }
        var fields = new ArrayList<FieldMapping>();
        var given = map.map("fields");
        if (rows != null && given.isPresent()) {
            var known = rows.fields();
            for (var field : given.get().keys()) {
                var type = known.get(field);
                if (type == null) {
                    error("unknown-field", given.get(), field, field, NearestName.advice(field, known.keySet()));
                } else if (given.get().isList(field)) {
                    given.get().maps(field).forEach(one -> fields.add(field(given.get(), field, type, one)));
                } else {
                    fields.add(field(given.get(), field, type));
                }
            }
        }
        map.refuseOthers();
        return rows == null ? Optional.empty() : Optional.of(new FileMapping(name, rows, where, provides, fields));
    }

    private FieldMapping field(YamlMap fields, String name, Class<?> type) {
        if (!fields.isMap(name)) {
            return new FieldMapping(
                    name,
                    type,
                    fields.text(name),
                    null,
                    null,
                    null,
                    Set.of(),
                    Map.of(),
                    Map.of(),
                    Otherwise.REFUSE,
                    false,
                    null,
                    false,
                    null,
                    ";",
                    null,
                    false);
        }
        return field(fields, name, type, fields.map(name).orElseThrow());
    }

    private FieldMapping field(YamlMap fields, String name, Class<?> type, YamlMap map) {
        var column = map.text("column");
        var constant = map.text("value");
        if ((column == null) == (constant == null)) {
            error("column-or-value", fields, name, name, "Write either 'column: ...' or 'value: ...'.");
        }
        var field = new FieldMapping(
                name,
                type,
                column,
                constant,
                map.map("only").map(MappingReader::only).orElse(null),
                map.map("lookup").map(MappingReader::lookup).orElse(null),
                Set.copyOf(map.texts("unknown")),
                texts(map.map("aliases")),
                texts(map.map("map")),
                Objects.requireNonNullElse(map.constant("otherwise", Otherwise.class), Otherwise.REFUSE),
                yes(map.text("slug")),
                date(map),
                yes(map.text("decimalComma")),
                number(map),
                Objects.requireNonNullElse(map.text("list"), ";"),
                map.text("knownAt"),
                yes(map.text("required")));
        map.refuseOthers();
        return field;
    }

    private static Only only(YamlMap map) {
        var only = new Only(map.required("column"), Set.copyOf(map.texts("in")));
        map.refuseOthers();
        return only;
    }

    private static Lookup lookup(YamlMap map) {
        var lookup = new Lookup(
                map.required("file"),
                map.required("key"),
                map.required("column"),
                map.map("only").map(MappingReader::only).orElse(null),
                Objects.requireNonNullElse(map.constant("take", Take.class), Take.FIRST));
        map.refuseOthers();
        return lookup;
    }

    private static Map<String, String> texts(Optional<YamlMap> map) {
        var texts = new LinkedHashMap<String, String>();
        map.ifPresent(given ->
                given.keys().forEach(key -> texts.put(key, Objects.requireNonNullElse(given.text(key), ""))));
        return texts;
    }

    private @Nullable DateTimeFormatter date(YamlMap map) {
        var pattern = map.text("date");
        try {
            return pattern == null ? null : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            error("bad-date-pattern", map, "date", pattern, "Write a pattern such as dd.MM.yyyy or M/d/yyyy.");
            return null;
        }
    }

    private @Nullable BigDecimal number(YamlMap map) {
        var text = map.text("times");
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            error("not-a-number", map, "times", text, "Write a number such as 1000000.");
            return null;
        }
    }

    private static boolean yes(@Nullable String text) {
        return text != null && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes"));
    }

    private void error(String code, YamlMap map, String key, @Nullable String text, String advice) {
        diagnostics.error(code, map.at(key), String.valueOf(text), "'%s' cannot stand here.".formatted(text), advice);
    }
}
