package io.salesmanager.rulebook;

import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.playbook.Playbook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The process as the active rulebook has it. */
@ApplicationScoped
class ActivePlaybook implements PlaybookSource {
    private final ActiveRulebook active;

    @Inject
    ActivePlaybook(ActiveRulebook active) {
        this.active = active;
    }

    @Override
    public Playbook current() {
        return active.current().playbook();
    }
}
