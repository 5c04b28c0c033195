package io.salesmanager.crm.fact;

import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the stored kind of stage (open, won, lost) in step with the process in force. */
@ApplicationScoped
public class StageKinds {
    private final Database database;
    private final PlaybookSource playbook;

    StageKinds(Database database, PlaybookSource playbook) {
        this.database = database;
        this.playbook = playbook;
    }

    /** To be called when another process comes into force. Returns how many deals are now of another kind. */
    public int refresh() {
        var process = playbook.current();
        return database.transaction(false, () -> {
            var changed = 0;
            for (var stage : database.list("select distinct stage from opportunity", row -> row.getString(1))) {
                var kind = process.stage(stage).map(Stage::kind).orElse(StageKind.UNKNOWN);
                changed += database.update(
                        "update opportunity set stage_kind = ? where stage = ? and stage_kind <> ?",
                        kind.name(),
                        stage,
                        kind.name());
            }
            return changed;
        });
    }
}
