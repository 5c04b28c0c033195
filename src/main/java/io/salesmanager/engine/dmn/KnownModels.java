package io.salesmanager.engine.dmn;

import java.util.List;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.compiler.DMNProfile;
import org.kie.dmn.core.impl.DMNRuntimeKB;

/** A model and those it imports: all that an evaluation can reach. */
record KnownModels(List<DMNModel> models, ClassLoader classLoader) implements DMNRuntimeKB {
    KnownModels {
        models = List.copyOf(models);
    }

    @Override
    public List<DMNModel> getModels() {
        return models;
    }

    @Override
    public @Nullable DMNModel getModel(String namespace, String modelName) {
        return models.stream()
                .filter(model -> model.getNamespace().equals(namespace)
                        && model.getName().equals(modelName))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable DMNModel getModelById(String namespace, String modelId) {
        return models.stream()
                .filter(model -> model.getNamespace().equals(namespace)
                        && modelId.equals(model.getDefinitions().getId()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<DMNProfile> getProfiles() {
        return List.of();
    }

    @Override
    public List<DMNRuntimeEventListener> getListeners() {
        return List.of();
    }

    @Override
    public ClassLoader getRootClassLoader() {
        return classLoader;
    }

    @Override
    public InternalKnowledgeBase getInternalKnowledgeBase() {
        throw new UnsupportedOperationException("a DMN model has no rules beside it");
    }
}
