package io.salesmanager.intake.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesmanager.intake.run.ImportStatus.Counts;
import io.salesmanager.intake.run.ImportStatus.Mode;
import io.salesmanager.intake.run.ImportStatus.State;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterruptedImportIT {
    @Inject
    ImportStore store;

    @Inject
    Imports imports;

    @Inject
    Database database;

    @Test
    void an_import_that_a_crash_ended_is_shown_as_failed_with_what_to_do() {
        var running = new ImportStatus(
                "interrupted",
                "maven_crm",
                Mode.FULL,
                false,
                State.RUNNING,
                "ops",
                Instant.parse("2026-11-20T09:00:00Z"),
                null,
                new Counts(10, 10, 0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        store.insert(running);
        assertThat(imports.find("interrupted").orElseThrow().state()).isEqualTo(State.RUNNING);

        database.update("update import_run set heartbeat = 0 where id = 'interrupted'");
        var found = imports.find("interrupted").orElseThrow();
        assertThat(found.state()).isEqualTo(State.FAILED);
        assertThat(found.rows().created()).isEqualTo(10);
        assertThat(String.valueOf(found.problem())).contains("Upload the same file again");
    }
}
