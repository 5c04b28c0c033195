package io.salesmanager.journal;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.platform.database.Database;
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

/** Every rulebook that ever decided, so that every decision can be replayed. */
@ApplicationScoped
public class RulebookArchive {
    private static final int LOADED_AT_ONCE = 8;

    private final Database database;
    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final Map<String, Rulebook> loaded = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rulebook> eldest) {
            return size() > LOADED_AT_ONCE;
        }
    });

    @Inject
    RulebookArchive(Database database) {
        this.database = database;
    }

    /** Stores a version unless it is there. Call it in the transaction that records its first decision. */
    void keep(String version, SourceFiles files, Instant now) {
        if (!stored.contains(version)) {
            database.batch(
                    "insert ignore into rulebook_version (version, files, stored) values (?, ?, ?)",
                    Collections.singletonList(new Object[] {version, zip(files), now.toEpochMilli()}));
        }
    }

    /** Remembers that a version is stored. Call it when that transaction is through. */
    void kept(String version) {
        stored.add(version);
    }

    /** A version that decided before, ready to decide again. */
    public Optional<Rulebook> find(String version) {
        var known = loaded.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        var files = files(version);
        if (files.isPresent() && RulebookLoader.load(files.get()) instanceof LoadResult.Loaded fit) {
            loaded.put(version, fit.rulebook());
            return Optional.of(fit.rulebook());
        }
        return Optional.empty();
    }

    /** The files of a version that decided before. */
    public Optional<SourceFiles> files(String version) {
        return database
                .list("select files from rulebook_version where version = ?", row -> row.getBytes(1), version)
                .stream()
                .findFirst()
                .map(RulebookArchive::unzip);
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
