package io.salesmanager.crm;

import io.quarkus.arc.DefaultBean;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.PlaybookReader;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.SourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The process as the rules folder had it at the start, where there is no rulebook that can be published. */
@DefaultBean
@ApplicationScoped
class FolderPlaybook implements PlaybookSource {
    private final Playbook playbook;

    /** @param folder the rules folder */
    FolderPlaybook(@ConfigProperty(name = "salesmanager.rules.folder", defaultValue = "rules") Path folder) {
        var path = folder.resolve("playbook.yaml");
        var diagnostics = new Diagnostics();
        try {
            playbook = PlaybookReader.read(new SourceFile("playbook.yaml", Files.readAllBytes(path)), diagnostics)
                    .orElseThrow(() -> new IllegalStateException("%s: %s".formatted(path, diagnostics.all())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Playbook current() {
        return playbook;
    }
}
