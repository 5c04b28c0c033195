package io.salesmanager.rulebook.model;

import io.salesmanager.engine.dmn.DmnModel;
import io.salesmanager.engine.dmn.ModelFault;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model that was taken.
 *
 * @param state PENDING until all that it imports is there; then it is READY
 * @param missingImports namespaces that no model has yet
 * @param problems in single decisions; those that need them fail
 */
public record ModelView(
        String name,
        String namespace,
        String modelName,
        String digest,
        Instant putAt,
        String putBy,
        State state,
        Set<String> missingImports,
        List<String> inputs,
        List<String> decisions,
        List<String> decisionServices,
        List<ModelFault> problems) {

    public enum State {
        READY,
        PENDING
    }

    static ModelView of(StoredModel stored, Set<String> missing, @Nullable DmnModel model) {
        return new ModelView(
                stored.name(),
                stored.namespace(),
                stored.modelName(),
                stored.digest(),
                stored.putAt(),
                stored.putBy(),
                missing.isEmpty() ? State.READY : State.PENDING,
                missing,
                model == null ? List.of() : model.inputs(),
                model == null ? List.of() : model.decisions(),
                model == null ? List.of() : model.decisionServices(),
                model == null ? List.of() : model.faults());
    }
}
