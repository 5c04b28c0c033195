package io.salesmanager.journal;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Every rulebook that ever decided or was a candidate, so that every decision can be replayed. */
@ApplicationScoped
public class RulebookArchive {
    private static final int LOADED_AT_ONCE = 8;

    private final Database database;
    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final Map<String, Ready> loaded = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ready> eldest) {
            return size() > LOADED_AT_ONCE;
        }
    });

    @Inject
    RulebookArchive(Database database) {
        this.database = database;
    }

    /**
     * A version that can decide.
     *
     * @param found what its authors should look at or may want to know
     */
    public record Ready(Rulebook rulebook, SourceFiles files, List<Diagnostic> found) {}

    /** How it went to load a stored version: ready, or what is wrong with it. */
    public record Outcome(Optional<Ready> ready, List<Diagnostic> diagnostics) {}

    /** Stores a version unless it is there. Call it in the transaction that names the version. */
    public void keep(String version, SourceFiles files, Instant now) {
        if (!stored.contains(version)) {
            database.batch(
                    "insert ignore into rulebook_version (version, files, added) values (?, ?, ?)",
                    Collections.singletonList(new Object[] {version, zip(files), now.toEpochMilli()}));
        }
    }

    /** Remembers that a version is stored. Call it when that transaction is through. */
    public void kept(String version) {
        stored.add(version);
    }

    /** Spares the next who asks for it the loading. */
    public void warm(Ready ready) {
        loaded.put(ready.rulebook().version(), ready);
    }

    /** A stored version, ready to decide again. */
    public Optional<Rulebook> find(String version) {
        return load(version).flatMap(Outcome::ready).map(Ready::rulebook);
    }

    /** A stored version, loaded; empty where it is not stored. */
    public Optional<Outcome> load(String version) {
        var known = loaded.get(version);
        if (known != null) {
            return Optional.of(new Outcome(Optional.of(known), known.found()));
        }
        return files(version).map(files -> {
            var result = RulebookLoader.load(files);
            if (result instanceof LoadResult.Loaded fit) {
                var ready = new Ready(fit.rulebook(), files, fit.diagnostics());
                warm(ready);
                return new Outcome(Optional.of(ready), fit.diagnostics());
            }
            return new Outcome(Optional.empty(), result.diagnostics());
        });
    }

    /** The files of a stored version. */
    public Optional<SourceFiles> files(String version) {
        return zipped(version).map(RulebookArchive::unzip);
    }

    /** The files of a stored version as a ZIP: the same version gives the same bytes. */
    public Optional<byte[]> zipped(String version) {
        return database
                .list("select files from rulebook_version where version = ?", row -> row.getBytes(1), version)
                .stream()
                .findFirst();
    }

    private static byte[] zip(SourceFiles files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.files()) {
                var entry = new ZipEntry(file.path());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SourceFiles unzip(byte[] content) {
        List<SourceFile> files = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(new SourceFile(entry.getName(), zip.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceFiles(files);
    }
}
