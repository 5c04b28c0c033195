package io.salesmanager.improve.impact.run;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.journal.RulebookArchive;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The versions that can be compared. */
@ApplicationScoped
class Rulebooks {
    private final ActiveRulebook active;
    private final RulebookArchive archive;

    @Inject
    Rulebooks(ActiveRulebook active, RulebookArchive archive) {
        this.active = active;
        this.archive = archive;
    }

    Rulebook active() {
        return active.current();
    }

    Optional<Rulebook> find(String version) {
        return active.current().version().equals(version) ? Optional.of(active.current()) : archive.find(version);
    }
}
