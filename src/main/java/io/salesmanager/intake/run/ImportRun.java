package io.salesmanager.intake.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.salesmanager.crm.BatchResult;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.crm.fact.Retirement;
import io.salesmanager.intake.mapping.Corrections;
import io.salesmanager.intake.mapping.Lookups;
import io.salesmanager.intake.mapping.RowKind;
import io.salesmanager.intake.mapping.RowMapper;
import io.salesmanager.intake.run.ImportPlan.Step;
import io.salesmanager.intake.run.ImportStatus.Counts;
import io.salesmanager.intake.run.ImportStatus.FileStatus;
import io.salesmanager.intake.run.ImportStatus.Mode;
import io.salesmanager.intake.run.ImportStatus.Preview;
import io.salesmanager.intake.run.ImportStatus.State;
import io.salesmanager.intake.upload.CsvFile;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One import while it runs. */
final class ImportRun {
    private final ImportStatus asked;
    private final ImportPlan plan;
    private final List<CsvFile> files;
    private final Tools tools;
    private final Origin origin;
    private final Consumer<ImportStatus> progress;
    private final Corrections corrections = new Corrections();
    private final ErrorFiles errors = new ErrorFiles();
    private final List<FileStatus> done = new ArrayList<>();
    private final List<Preview> preview = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<RowKind, Set<String>> seen = new EnumMap<>(RowKind.class);
    private final Set<RowKind> incomplete = EnumSet.noneOf(RowKind.class);

    /** What a run works with. */
    record Tools(RowStore rows, Retirement retirement, Database database, ZoneId zone) {}

    /** @param progress is told after every batch */
    ImportRun(
            ImportStatus asked,
            ImportPlan plan,
            List<CsvFile> files,
            Tools tools,
            Instant now,
            Consumer<ImportStatus> progress) {
        this.asked = asked;
        this.plan = plan;
        this.files = files;
        this.tools = tools;
        this.origin = Origin.of(asked.mapping(), now);
        this.progress = progress;
        this.warnings.addAll(plan.warnings());
    }

    /** @throws Problem where a file is not readable to its end; what was stored before stays */
    void run() {
        var lookups = new Lookups(files);
        var kinds = plan.steps().stream().map(step -> step.mapping().rows()).collect(Collectors.toSet());
        for (var step : plan.steps()) {
            var mapping = step.mapping().uploadedWith(kinds);
            step(step, new RowMapper(mapping, tools.zone(), lookups, corrections));
        }
        if (asked.mode() == Mode.FULL) {
            retire();
        }
    }

    ErrorFiles errors() {
        return errors;
    }

    ImportStatus status(State state, @Nullable Instant finished, @Nullable Map<String, Object> problem) {
        return status(state, done, finished, problem);
    }

    private void step(Step step, RowMapper mapper) {
        var kind = step.mapping().rows();
        var before = List.copyOf(done);
        var running = new FileImport[1];
        running[0] = new FileImport(
                step.file(),
                step.mapping(),
                mapper,
                rows -> store(kind, rows),
                (fact, problems) -> tools.rows().check(kind, fact, problems),
                errors,
                () -> moved(before, step, running[0]));
        var ids = seen.computeIfAbsent(kind, any -> new HashSet<>());
        try {
            running[0].run();
        } finally {
            ids.addAll(running[0].facts().keySet());
            done.add(status(step, running[0].counts()));
        }
        if (!running[0].idsAreComplete()) {
            incomplete.add(kind);
        }
        var stream = kind.stream();
        var rows = running[0].counts();
        if (stream != null && rows.rejected() > 0 && provided(stream)) {
            warnings.add(
                    "'%s': %,d of %,d rows of %s were refused. Deals that they are of look as if they had none; correct them before you believe what is said of those deals."
                            .formatted(step.file().name(), rows.rejected(), rows.read(), stream));
        }
        warnings.addAll(running[0].unknownIds(asked.dryRun() ? seen : Map.of()));
        if (running[0].contradictions() > 0) {
            warnings.add(
                    "'%s': %,d rows say something else of a fact that a row before spoke of; they were refused, and the first one counts."
                            .formatted(step.file().name(), running[0].contradictions()));
        }
        if (asked.dryRun()) {
            running[0]
                    .preview()
                    .forEach(fact -> preview.add(new Preview(step.file().name(), kind.name(), fact)));
        }
    }

    /** Whether deals without any have none, for all that is known. */
    private boolean provided(String stream) {
        return plan.steps().stream().anyMatch(step -> step.mapping().provides().contains(stream));
    }

    private BatchResult store(RowKind kind, ArrayNode rows) {
        rows.forEach(row -> {
            if (row.path("id").isTextual()) {
                seen.computeIfAbsent(kind, any -> new HashSet<>())
                        .add(row.path("id").asText());
            }
        });
        return tools.rows().store(kind, rows, origin, asked.dryRun(), seen);
    }

    private void moved(List<FileStatus> before, Step step, FileImport running) {
        var files = new ArrayList<>(before);
        files.add(status(step, running.counts()));
        progress.accept(status(State.RUNNING, files, null, null));
    }

    private void retire() {
        for (var table : tools.rows().retirable()) {
            var kept = seen.getOrDefault(table.getKey(), Set.of());
            var steps = plan.steps().stream()
                    .filter(step -> step.mapping().rows() == table.getKey())
                    .toList();
            if (steps.isEmpty()) {
                continue;
            }
            if (kept.isEmpty() || incomplete.contains(table.getKey())) {
                warnings.add(
                        "Nothing of kind %s was retired: the id of at least one row could not be read, or there is no row."
                                .formatted(table.getKey()));
                continue;
            }
            var retired = tools.database()
                    .transaction(asked.dryRun(), () -> tools.retirement().retireAllBut(table.getValue(), kept, origin));
            var index = plan.steps().indexOf(steps.get(0));
            var file = done.get(index);
            done.set(
                    index,
                    new FileStatus(
                            file.file(),
                            file.kind(),
                            file.encoding(),
                            file.separator(),
                            file.rows().plus(new Counts(0, 0, 0, 0, 0, retired))));
        }
    }

    private static FileStatus status(Step step, Counts counts) {
        var separator = step.file().separator() == '\t'
                ? "TAB"
                : String.valueOf(step.file().separator());
        return new FileStatus(
                step.file().name(),
                step.mapping().rows().name(),
                step.file().encoding().name(),
                separator,
                counts);
    }

    private ImportStatus status(
            State state, List<FileStatus> files, @Nullable Instant finished, @Nullable Map<String, Object> problem) {
        return new ImportStatus(
                asked.id(),
                asked.mapping(),
                asked.mode(),
                asked.dryRun(),
                state,
                asked.requestedBy(),
                asked.created(),
                finished,
                files.stream().map(FileStatus::rows).reduce(Counts.NONE, Counts::plus),
                List.copyOf(files),
                corrections.all(),
                List.copyOf(warnings),
                List.copyOf(preview),
                problem);
    }
}
