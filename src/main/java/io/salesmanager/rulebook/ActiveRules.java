package io.salesmanager.rulebook;

import io.salesmanager.crm.KnownRules;
import io.salesmanager.engine.RuleInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The rules of the active rulebook. */
@ApplicationScoped
class ActiveRules implements KnownRules {
    private final ActiveRulebook active;

    @Inject
    ActiveRules(ActiveRulebook active) {
        this.active = active;
    }

    @Override
    public List<String> ids() {
        return active.current().rules().stream().map(RuleInfo::id).toList();
    }
}
