package io.salesmanager.crm;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.reader.PlaybookReader;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The playbook as it is shipped. */
public final class ShippedPlaybook {
    private ShippedPlaybook() {}

    public static Playbook read() {
        try {
            var file = new SourceFile("playbook.yaml", Files.readAllBytes(Path.of("rules/playbook.yaml")));
            return PlaybookReader.read(file, new Diagnostics()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
