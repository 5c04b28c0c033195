package io.salesmanager.rulebook.publish;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.journal.RulebookArchive.Ready;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.ActiveRulebook.Folder;
import io.salesmanager.rulebook.ActiveRulebook.Refused;
import io.salesmanager.rulebook.version.Activation;
import io.salesmanager.rulebook.version.Activation.How;
import io.salesmanager.rulebook.version.ActivationLog;
import io.salesmanager.rulebook.version.ActivationLog.Entry;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Change.Origin;
import io.salesmanager.rulebook.version.Versions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Publishes what the rules folder holds, each time that changes. It looks at names, sizes and times rather than asking the
 * operating system, because mounted volumes send no events; a change is taken up when two looks agree, so that a half-saved
 * file is not.
 */
@ApplicationScoped
class RulesFolder {
    static final int START = 10;
    static final String BY = "rules folder";
    private static final Logger LOG = Logger.getLogger(RulesFolder.class);

    private final RulesConfig config;
    private final PublishConfig publishing;
    private final ActiveRulebook active;
    private final Versions versions;
    private final ActivationLog log;
    private final Serving serving;
    private final Database database;
    private final Clock clock;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "rules-folder");
        thread.setDaemon(true);
        return thread;
    });
    private Map<String, String> taken = Map.of();
    private Map<String, String> seen = Map.of();
    private boolean failing;

    @Inject
    RulesFolder(
            RulesConfig config,
            PublishConfig publishing,
            ActiveRulebook active,
            Versions versions,
            ActivationLog log,
            Serving serving,
            Database database,
            Clock clock) {
        this.config = config;
        this.publishing = publishing;
        this.active = active;
        this.versions = versions;
        this.log = log;
        this.serving = serving;
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        if (watched() || log.inForce().isEmpty()) {
            seen = signature();
            take();
            taken = seen;
        }
        if (watched()) {
            var look = config.look().toMillis();
            var unused = watcher.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        watcher.shutdownNow();
    }

    private boolean watched() {
        return publishing.source() == PublishConfig.Source.FOLDER;
    }

    private void look() {
        try {
            var now = signature();
            if (now.equals(seen) && !now.equals(taken)) {
                take();
                taken = seen;
            }
            seen = now;
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("What the rules folder holds could not be published; the active rulebook serves on", e);
            }
            failing = true;
        }
    }

    private void take() {
        try {
            offer(SourceFiles.read(config.folder()));
        } catch (NoSuchFileException e) {
            LOG.errorf(
                    "There is no rules folder %s, so nothing new can be read from it. Put it there, or name another: -Dsalesmanager.rules.folder=...",
                    config.folder().toAbsolutePath());
        } catch (IOException e) {
            LOG.errorf("The rules folder %s cannot be read: %s", config.folder().toAbsolutePath(), e);
        }
    }

    /** What the folder held when it was published last is not published again: since then someone may have published another. */
    private void offer(SourceFiles files) {
        var version = files.digest();
        var folder = watched() ? new Folder(version, files) : null;
        var last = log.newestOfFolder();
        if (last.isPresent() && last.get().version().equals(version)) {
            active.folderRead(folder, null);
            return;
        }
        var result = RulebookLoader.load(files);
        if (!(result instanceof LoadResult.Loaded loaded)) {
            active.folderRead(folder, new Refused(version, clock.instant(), result.diagnostics()));
            return;
        }
        var why = last.isEmpty() ? "What the rules folder held at the first start." : "The rules folder changed.";
        var base = log.inForce().map(Activation::version).orElse(null);
        versions.keep(
                new Ready(loaded.rulebook(), files, loaded.diagnostics()), new Change(BY, why, Origin.FOLDER, base));
        database.transaction(false, () -> log.enter(new Entry(version, How.FOLDER, BY, why, null, null)));
        active.folderRead(folder, null);
        serving.follow();
    }

    private Map<String, String> signature() {
        try (var walk = Files.walk(config.folder(), FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            path -> config.folder().relativize(path).toString(),
                            RulesFolder::signature,
                            (first, second) -> first,
                            TreeMap::new));
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.debugf(e, "the rules folder changed while it was looked at");
            return Map.of();
        }
    }

    private static String signature(Path path) {
        try {
            return Files.size(path) + "@" + Files.getLastModifiedTime(path);
        } catch (IOException e) {
            LOG.debugf(e, "%s went away while it was looked at", path);
            return "gone";
        }
    }
}
