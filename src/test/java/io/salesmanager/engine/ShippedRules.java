package io.salesmanager.engine;

import io.salesmanager.engine.example.ExampleReader;
import io.salesmanager.engine.example.ExampleRunner;
import io.salesmanager.engine.example.ExampleRunner.Given;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The rulebook that is shipped, and the facts of its examples. */
public final class ShippedRules {
    private ShippedRules() {}

    public static SourceFiles files() {
        try {
            return SourceFiles.read(Path.of("rules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Rulebook load() {
        return SmallRulebook.good(RulebookLoader.load(files()));
    }

    public static List<Given> examples(Rulebook rulebook) {
        var runner = new ExampleRunner(rulebook);
        return files().endingWith("examples.yaml").stream()
                .flatMap(file -> ExampleReader.read(file, new Diagnostics()).stream())
                .map(located -> runner.given(located.example()))
                .toList();
    }
}
