package io.salesmanager.intake.run;

import io.salesmanager.intake.mapping.FileMapping;
import io.salesmanager.intake.mapping.Mapping;
import io.salesmanager.intake.upload.CsvFile;
import io.salesmanager.platform.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which file is read as what.
 *
 * @param steps in the order in which they are taken
 * @param warnings what was passed over
 */
record ImportPlan(List<Step> steps, List<String> warnings) {

    record Step(CsvFile file, FileMapping mapping) {}

    /** @throws Problem where no file belongs to the mapping, or a column is missing without which no row can be read */
    static ImportPlan of(Mapping mapping, List<CsvFile> files) {
        var steps = new ArrayList<Step>();
        var warnings = new ArrayList<String>();
        for (var file : files) {
            if (mapping.ignored().stream().anyMatch(file.name()::equalsIgnoreCase)) {
                continue;
            }
            var ofFile = mappings(mapping, file, files.size() == 1);
            if (ofFile.isEmpty()) {
                warnings.add(
                        "'%s' is not in the mapping '%s' and was passed over.".formatted(file.name(), mapping.name()));
                continue;
            }
            ofFile.forEach(one -> steps.add(step(file, one)));
            warnings.addAll(unused(file, ofFile));
            warnings.addAll(ofNoKind(file, ofFile));
        }
        if (steps.isEmpty()) {
            throw new Problem(
                            "no-known-file",
                            422,
                            "Nothing to import",
                            "No file of the upload belongs to the mapping '%s'.".formatted(mapping.name()))
                    .with(
                            "advice",
                            "Name the files as the mapping does: %s.".formatted(String.join(", ", names(mapping))));
        }
        steps.sort(Comparator.comparing(step -> step.mapping().rows()));
        return new ImportPlan(steps, warnings);
    }

    private static Set<String> names(Mapping mapping) {
        var names = new LinkedHashSet<String>();
        mapping.files().forEach(file -> names.add(file.file()));
        return names;
    }

    /** By the name of the file; a file that comes alone is known by its columns too. */
    private static List<FileMapping> mappings(Mapping mapping, CsvFile file, boolean alone) {
        var named = mapping.files().stream()
                .filter(one -> one.file().equalsIgnoreCase(file.name()))
                .toList();
        if (!named.isEmpty() || !alone) {
            return named;
        }
        var best = names(mapping).stream()
                .filter(name -> mapping.files().stream()
                        .filter(one -> one.file().equals(name))
                        .allMatch(one -> file.header().containsAll(one.requiredColumns())))
                .max(Comparator.comparingLong(name -> mapping.files().stream()
                        .filter(one -> one.file().equals(name))
                        .flatMap(one -> one.columns().stream())
                        .distinct()
                        .filter(file.header()::contains)
                        .count()));
        return mapping.files().stream()
                .filter(one -> best.isPresent() && one.file().equals(best.get()))
                .toList();
    }

    private static Step step(CsvFile file, FileMapping mapping) {
        for (var column : mapping.requiredColumns()) {
            if (!file.header().contains(column)) {
                throw new Problem(
                                "missing-column",
                                422,
                                "A column is missing",
                                "'%s' has no column '%s'.".formatted(file.name(), column))
                        .with("file", file.name())
                        .with("field", column)
                        .with("advice", "It has: %s.".formatted(String.join(", ", file.header())));
            }
        }
        return new Step(file, mapping);
    }

    /** Rows that {@code where} leaves to no mapping. */
    private static List<String> ofNoKind(CsvFile file, List<FileMapping> mappings) {
        if (mappings.stream().anyMatch(mapping -> mapping.where() == null)) {
            return List.of();
        }
        var lines = new ArrayList<Long>();
        file.each(row -> {
            if (mappings.stream().noneMatch(mapping -> mapping.covers(row))) {
                lines.add(row.line());
            }
        });
        return lines.isEmpty()
                ? List.of()
                : List.of("'%s': %,d rows are of no kind that the mapping reads, such as line %d."
                        .formatted(file.name(), lines.size(), lines.get(0)));
    }

    private static List<String> unused(CsvFile file, List<FileMapping> mappings) {
        var used = new LinkedHashSet<String>();
        mappings.forEach(mapping -> used.addAll(mapping.columns()));
        var unused = file.header().stream()
                .filter(column -> !used.contains(column) && !ErrorFiles.isAdded(column) && !column.isEmpty())
                .toList();
        var missing =
                used.stream().filter(column -> !file.header().contains(column)).toList();
        var warnings = new ArrayList<String>();
        if (!unused.isEmpty()) {
            warnings.add("'%s': the mapping does not use %s.".formatted(file.name(), String.join(", ", unused)));
        }
        if (!missing.isEmpty()) {
            warnings.add("'%s' has no column %s; those fields stay unknown."
                    .formatted(file.name(), String.join(", ", missing)));
        }
        if (file.encoding().name().equals("windows-1252")) {
            warnings.add("'%s' is not UTF-8 and was read as Windows-1252; look at names with accents."
                    .formatted(file.name()));
        }
        return warnings;
    }
}
