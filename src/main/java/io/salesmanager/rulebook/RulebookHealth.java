package io.salesmanager.rulebook;

import io.salesmanager.playbook.source.Diagnostic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while a rulebook serves; what was refused, and what cannot be loaded here, stand in the detail. */
@Readiness
@ApplicationScoped
class RulebookHealth implements HealthCheck {
    private final ActiveRulebook rulebook;

    @Inject
    RulebookHealth(ActiveRulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public HealthCheckResponse call() {
        var state = rulebook.state();
        var response = HealthCheckResponse.named("rulebook").status(state.active() != null);
        if (state.active() != null) {
            response.withData("version", state.active().rulebook().version());
        }
        if (state.refused() != null) {
            response.withData("refused", state.refused().version());
            state.refused().diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                    .findFirst()
                    .ifPresent(first -> response.withData("firstError", first.shown()));
        }
        if (state.behind() != null) {
            response.withData("behind", state.behind().version());
        }
        return response.build();
    }
}
