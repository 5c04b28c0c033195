package io.salesmanager.rulebook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesmanager.crm.fact.StageKinds;
import io.salesmanager.playbook.source.SourceFiles;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Watches the rules folder. It looks at names, sizes and times rather than asking the operating system, because mounted
 * volumes send no events; a change is taken up when two looks agree, so that a half-saved file is not.
 */
@ApplicationScoped
class RulesFolder {
    private static final Logger LOG = Logger.getLogger(RulesFolder.class);

    private final RulesConfig config;
    private final ActiveRulebook active;
    private final StageKinds stageKinds;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "rules-folder");
        thread.setDaemon(true);
        return thread;
    });
    private Map<String, String> taken = Map.of();
    private Map<String, String> seen = Map.of();

    @Inject
    RulesFolder(RulesConfig config, ActiveRulebook active, StageKinds stageKinds) {
        this.config = config;
        this.active = active;
        this.stageKinds = stageKinds;
    }

    void start(@Observes @Priority(10) StartupEvent event) {
        seen = signature();
        take();
        var look = config.look().toMillis();
        var unused = watcher.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        watcher.shutdownNow();
    }

    private void look() {
        try {
            var now = signature();
            if (now.equals(seen) && !now.equals(taken)) {
                take();
            }
            seen = now;
        } catch (RuntimeException e) {
            LOG.error("The rules folder could not be looked at; the active rulebook serves on", e);
        }
    }

    private void take() {
        taken = seen;
        try {
            if (active.offer(SourceFiles.read(config.folder()))) {
                stageKinds.refresh();
            }
        } catch (NoSuchFileException e) {
            LOG.errorf(
                    "There is no rules folder %s, so nothing can be decided. Put it there, or name another: -Dsalesmanager.rules.folder=...",
                    config.folder().toAbsolutePath());
        } catch (IOException e) {
            LOG.errorf("The rules folder %s cannot be read: %s", config.folder().toAbsolutePath(), e);
        }
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
