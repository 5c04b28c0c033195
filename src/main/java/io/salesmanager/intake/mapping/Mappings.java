package io.salesmanager.intake.mapping;

import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mappings of the rules folder, read afresh for each import, so that a change needs no restart. */
@ApplicationScoped
public class Mappings {
    private static final String ENDING = ".yaml";

    private final Path folder;

    public Mappings(@ConfigProperty(name = "salesmanager.rules.folder", defaultValue = "rules") Path rules) {
        this.folder = rules.resolve("mappings");
    }

    /** @throws Problem 422 where there is none of that name, or it has faults, each with its line */
    public Mapping find(String name) {
        var names = names();
        if (!names.contains(name)) {
            throw Problem.ofField(
                    "unknown-mapping",
                    "mapping",
                    "There is no mapping '%s'.".formatted(name),
                    NearestName.advice(name, names) + " Mappings are files in rules/mappings.");
        }
        var diagnostics = new Diagnostics();
        var mapping = MappingReader.read(name, source(name), diagnostics);
        if (diagnostics.hasErrors() || mapping.isEmpty()) {
            throw new Problem(
                            "bad-mapping",
                            422,
                            "The mapping has faults",
                            "The mapping '%s' cannot be used.".formatted(name))
                    .with(
                            "faults",
                            diagnostics.all().stream().map(Diagnostic::shown).toList())
                    .with("advice", "Correct the file; it is read again with the next import.");
        }
        return mapping.get();
    }

    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceFile source(String name) {
        try {
            return new SourceFile("mappings/" + name + ENDING, Files.readAllBytes(folder.resolve(name + ENDING)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
