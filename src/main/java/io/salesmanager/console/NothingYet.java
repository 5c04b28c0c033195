package io.salesmanager.console;

import io.quarkus.arc.DefaultBean;
import io.salesmanager.access.ViewScope;
import io.salesmanager.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of a service that keeps no journal. */
@DefaultBean
@ApplicationScoped
class NothingYet implements ConsoleData {
    @Override
    public Page<DecisionRow> decisions(DecisionFilter filter, @Nullable String cursor, int limit, ViewScope scope) {
        return new Page<>(List.of(), null);
    }

    @Override
    public List<VerdictCount> counts(DecisionFilter filter, ViewScope scope) {
        return List.of();
    }

    @Override
    public FilterChoices choices(ViewScope scope) {
        return new FilterChoices(List.of(), List.of());
    }

    @Override
    public Optional<DealView> deal(String opportunityId, ViewScope scope) {
        return Optional.empty();
    }

    @Override
    public RulebookView rulebook() {
        return new RulebookView("", null, List.of(), null);
    }
}
