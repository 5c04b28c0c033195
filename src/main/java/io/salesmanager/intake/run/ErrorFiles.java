package io.salesmanager.intake.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.salesmanager.intake.upload.CsvFile;
import io.salesmanager.intake.upload.Formulas;
import io.salesmanager.intake.upload.Row;
import io.salesmanager.platform.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The rows that were refused, in files of the same shape, so that they can be corrected and uploaded again. */
final class ErrorFiles {
    private static final List<String> ADDED = List.of("_line", "_error", "_advice");
    private static final String MARK = "\uFEFF";

    private final Map<String, Refused> files = new LinkedHashMap<>();

    /** @param name of the file, a ZIP where several files had refused rows */
    record Content(String name, byte[] bytes) {}

    /** A row that is refused for two reasons stands there once. */
    void add(CsvFile file, Row row, Problem problem) {
        files.computeIfAbsent(file.name(), name -> new Refused(file)).add(row, problem);
    }

    static boolean isAdded(String column) {
        return ADDED.contains(column);
    }

    @Nullable Content content() {
        if (files.isEmpty()) {
            return null;
        }
        if (files.size() == 1) {
            var only = files.entrySet().iterator().next();
            return new Content(only.getKey(), only.getValue().bytes());
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Content("errors.zip", bytes.toByteArray());
    }

    private static final class Refused {
        private final List<Integer> kept = new ArrayList<>();
        private final Set<Long> lines = new HashSet<>();
        private final StringWriter text = new StringWriter();
        private final CsvWriter csv;

        Refused(CsvFile file) {
            csv = CsvWriter.builder().fieldSeparator(file.separator()).build(text);
            var header = new ArrayList<String>();
            for (var i = 0; i < file.header().size(); i++) {
                if (!isAdded(file.header().get(i))) {
                    kept.add(i);
                    header.add(file.header().get(i));
                }
            }
            header.addAll(ADDED);
            csv.writeRecord(header);
        }

        void add(Row row, Problem problem) {
            if (!lines.add(row.line())) {
                return;
            }
            var fields = new ArrayList<String>();
            for (var index : kept) {
                fields.add(
                        index < row.fields().size()
                                ? Formulas.harmless(row.fields().get(index))
                                : "");
            }
            fields.add(String.valueOf(row.line()));
            fields.add(Formulas.harmless(all(problem, Throwable::getMessage)));
            fields.add(Formulas.harmless(all(problem, one -> one.members().get("advice"))));
            csv.writeRecord(fields);
        }

        /** Of everything that is wrong with the row, in sentences one behind the other. */
        private static String all(Problem problem, Function<Problem, @Nullable Object> part) {
            return problem.parts().stream()
                    .map(part)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .distinct()
                    .collect(Collectors.joining(" "));
        }

        byte[] bytes() {
            try {
                csv.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return (MARK + text).getBytes(StandardCharsets.UTF_8);
        }
    }
}
