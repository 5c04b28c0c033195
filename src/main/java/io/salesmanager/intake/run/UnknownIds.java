package io.salesmanager.intake.run;

import io.salesmanager.crm.ItemResult.Warning;
import io.salesmanager.intake.mapping.FieldMapping;
import io.salesmanager.intake.mapping.FileMapping;
import io.salesmanager.intake.mapping.RowKind;
import io.salesmanager.intake.upload.CsvFile;
import io.salesmanager.intake.upload.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids of owners, accounts and teams that rows name and nobody knows. The rows are taken: what they name may come later. */
final class UnknownIds {
    private static final int SHOWN = 5;
    private static final Map<String, RowKind> KINDS =
            Map.of("ownerId", RowKind.REP, "accountId", RowKind.ACCOUNT, "teamId", RowKind.TEAM);

    private final Map<String, Map<String, Named>> fields = new LinkedHashMap<>();

    private record Named(long firstLine, int rows, String advice) {
        String told(String id) {
            return "'%s' (%s line %d)"
                    .formatted(id, rows == 1 ? "in" : "%,d rows, first in".formatted(rows), firstLine);
        }

        Named again() {
            return new Named(firstLine, rows + 1, advice);
        }
    }

    void add(Row row, List<Warning> warnings) {
        for (var warning : warnings) {
            var field = warning.field().substring(warning.field().lastIndexOf('.') + 1);
            fields.computeIfAbsent(field, name -> new LinkedHashMap<>())
                    .merge(
                            warning.value(),
                            new Named(row.line(), 1, warning.advice()),
                            (before, now) -> before.again());
        }
    }

    /** @param seen ids of this import by kind: in a dry run they are not stored, but known */
    List<String> told(CsvFile file, FileMapping mapping, Map<RowKind, Set<String>> seen) {
        var told = new ArrayList<String>();
        fields.forEach((field, named) -> {
            var unknown = new LinkedHashMap<>(named);
            var kind = KINDS.get(field);
            if (kind != null) {
                unknown.keySet().removeAll(seen.getOrDefault(kind, Set.of()));
            }
            if (!unknown.isEmpty()) {
                told.add(sentence(file, mapping, field, unknown));
            }
        });
        return told;
    }

    private static String sentence(CsvFile file, FileMapping mapping, String field, Map<String, Named> unknown) {
        var column = mapping.fields().stream()
                .filter(one -> one.field().equals(field) && one.column() != null)
                .findFirst()
                .map(FieldMapping::column);
        var shown = unknown.entrySet().stream()
                .limit(SHOWN)
                .map(one -> one.getValue().told(one.getKey()))
                .collect(Collectors.joining(", "));
        return "'%s', %s: not known %s %s%s. %s"
                .formatted(
                        file.name(),
                        column.map(name -> "column " + name).orElse("field " + field),
                        unknown.size() == 1 ? "is" : "are",
                        shown,
                        unknown.size() > SHOWN ? " and %,d more".formatted(unknown.size() - SHOWN) : "",
                        unknown.values().iterator().next().advice());
    }
}
