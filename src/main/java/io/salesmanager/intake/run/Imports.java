package io.salesmanager.intake.run;

import io.quarkus.runtime.StartupEvent;
import io.salesmanager.crm.ItemResult;
import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.crm.fact.Retirement;
import io.salesmanager.intake.mapping.Mapping;
import io.salesmanager.intake.run.ImportStatus.Counts;
import io.salesmanager.intake.run.ImportStatus.Mode;
import io.salesmanager.intake.run.ImportStatus.State;
import io.salesmanager.intake.upload.Upload;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Imports, one after the other on a worker of their own. */
@ApplicationScoped
public class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final int MOST_WAITING = 20;
    /** An import that no one here runs and that did not move for so long was interrupted. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final ImportStore store;
    private final RowStore rows;
    private final Retirement retirement;
    private final Database database;
    private final PlaybookSource playbook;
    private final Clock clock;
    private final Set<String> active = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "imports"));

    Imports(
            ImportStore store,
            RowStore rows,
            Retirement retirement,
            Database database,
            PlaybookSource playbook,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.retirement = retirement;
        this.database = database;
        this.playbook = playbook;
        this.clock = clock;
    }

    /** What is asked for, and by whom. */
    public record Order(Mapping mapping, Mode mode, boolean dryRun, String by) {}

    /** A file to download. */
    public record Download(String name, byte[] bytes) {}

    /**
     * Begins an import, and takes over the upload.
     *
     * @throws Problem where no file belongs to the mapping, a column is missing, or too many imports wait
     */
    public ImportStatus start(Order order, Upload upload) {
        try {
            var plan = ImportPlan.of(order.mapping(), upload.files());
            if (active.size() >= MOST_WAITING) {
                throw new Problem(
                                "too-many-imports",
                                429,
                                "Too many imports",
                                "%d imports wait.".formatted(active.size()))
                        .with("advice", "Try again when some are done.");
            }
            var status = queued(order, plan);
            store.insert(status);
            active.add(status.id());
            worker.execute(() -> run(status, plan, upload));
            return status;
        } catch (RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    public Optional<ImportStatus> find(String id) {
        return store.find(id).map(this::status);
    }

    /** The latest first. {@code after} is the cursor of the page before. */
    public Page<ImportStatus> page(int limit, @Nullable String after) {
        return store.page(limit, after).map(this::status);
    }

    /** Whether rows are being stored, or wait for it, by any process. */
    public boolean isAnyUnderWay() {
        return store.unfinished().stream().anyMatch(found -> !isSilent(found));
    }

    private ImportStatus status(ImportStore.Found found) {
        return isSilent(found) ? interrupted(found.status()) : found.status();
    }

    /** The rows that were refused; nothing where there are none. */
    public Optional<Download> errors(String id) {
        return store.errors(id).map(content -> new Download(content.name(), content.bytes()));
    }

    /**
     * An import that was under way when the service stopped. Where several processes share a database and another one runs
     * it, its next batch says so again.
     */
    void failInterrupted(@Observes StartupEvent event) {
        store.unfinished().stream().map(ImportStore.Found::status).forEach(this::interrupted);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private ImportStatus queued(Order order, ImportPlan plan) {
        return new ImportStatus(
                Ids.next(),
                order.mapping().name(),
                order.mode(),
                order.dryRun(),
                State.QUEUED,
                order.by(),
                clock.instant(),
                null,
                Counts.NONE,
                List.of(),
                List.of(),
                plan.warnings(),
                List.of(),
                null);
    }

    private void run(ImportStatus asked, ImportPlan plan, Upload upload) {
        try (upload) {
            var zone = playbook.current().calendar().zone();
            var tools = new ImportRun.Tools(rows, retirement, database, zone);
            var run = new ImportRun(asked, plan, upload.files(), tools, clock.instant(), store::update);
            try {
                run.run();
                finish(run, State.DONE, null);
            } catch (Problem problem) {
                finish(run, State.FAILED, problem);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Import %s failed", asked.id());
                finish(run, State.FAILED, failed(e));
            }
        } finally {
            active.remove(asked.id());
        }
    }

    private void finish(ImportRun run, State state, @Nullable Problem problem) {
        var status = run.status(state, clock.instant(), shown(problem));
        store.errors(status.id(), run.errors().content());
        store.update(status);
    }

    private boolean isSilent(ImportStore.Found found) {
        return !found.status().over()
                && !active.contains(found.status().id())
                && Instant.ofEpochMilli(found.heartbeat()).plus(SILENCE).isBefore(clock.instant());
    }

    private ImportStatus interrupted(ImportStatus status) {
        var problem = new Problem(
                        "import-interrupted", 500, "The import was interrupted", "The service stopped while it ran.")
                .with("advice", "Upload the same file again: what is stored stays, and is not stored twice.");
        var failed = new ImportStatus(
                status.id(),
                status.mapping(),
                status.mode(),
                status.dryRun(),
                State.FAILED,
                status.requestedBy(),
                status.created(),
                clock.instant(),
                status.rows(),
                status.files(),
                status.corrections(),
                status.warnings(),
                status.preview(),
                shown(problem));
        store.update(failed);
        return failed;
    }

    private static Problem failed(RuntimeException e) {
        return new Problem("import-failed", 500, "The import failed", String.valueOf(e.getMessage()))
                .with("advice", "Upload the same file again: what is stored stays. The log has the cause.");
    }

    private static @Nullable Map<String, Object> shown(@Nullable Problem problem) {
        return problem == null ? null : ItemResult.rejected(0, null, problem).problem();
    }
}
