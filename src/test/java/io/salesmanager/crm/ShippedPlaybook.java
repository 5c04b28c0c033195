package io.salesmanager.crm;

import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.reader.DialsReader;
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
        return PlaybookReader.read(file("playbook.yaml"), new Diagnostics()).orElseThrow();
    }

    /** The dials as they are shipped. */
    public static Dials dials(Playbook playbook) {
        return DialsReader.read(file("dials.csv"), playbook, new Diagnostics());
    }

    private static SourceFile file(String name) {
        try {
            return new SourceFile(name, Files.readAllBytes(Path.of("rules", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
