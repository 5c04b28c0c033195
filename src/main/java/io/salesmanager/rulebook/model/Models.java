package io.salesmanager.rulebook.model;

import io.salesmanager.engine.dmn.DmnCompiler;
import io.salesmanager.engine.dmn.DmnModel;
import io.salesmanager.engine.dmn.ModelFault;
import io.salesmanager.engine.dmn.ModelRefused;
import io.salesmanager.engine.dmn.ModelText;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Busy;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Lanes;
import io.salesmanager.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stored models, compiled. The first one loads KIE, so that the start of the service does not. */
@ApplicationScoped
class Models {
    private final ModelStore store;
    private final DmnCompiler compiler = new DmnCompiler(new Lanes(2, Duration.ofSeconds(20)));
    private final Lanes lanes =
            new Lanes(Math.max(2, Runtime.getRuntime().availableProcessors()), Duration.ofSeconds(5));
    private final CompiledModels compiled = new CompiledModels();

    @Inject
    Models(ModelStore store) {
        this.store = store;
    }

    /** Of evaluations that run at once. */
    Lanes lanes() {
        return lanes;
    }

    /** Namespaces that it imports, also through others, and that no stored model has. */
    Set<String> missing(StoredModel model) {
        return imports(model).missing();
    }

    /** @throws Problem if it lacks models that it imports, or cannot be compiled */
    DmnModel ready(StoredModel model) throws Busy, InterruptedException {
        var imports = imports(model);
        if (!imports.missing().isEmpty()) {
            throw new Problem(
                            "model-pending",
                            409,
                            "The model waits for others",
                            "'%s' imports %s, which no model has."
                                    .formatted(model.name(), String.join(", ", imports.missing())))
                    .with("advice", "PUT the models with these namespaces, then evaluate again.");
        }
        var key = key(model, imports);
        var known = compiled.get(key);
        if (known != null) {
            return known;
        }
        try {
            return compiled(key, text(model), texts(imports.models()));
        } catch (ModelRefused e) {
            throw refused(e);
        }
    }

    /** What a model would be, before it is stored. */
    DmnModel candidate(StoredModel model, ModelText text) throws ModelRefused, Busy, InterruptedException {
        var imports = imports(model);
        return compiled(key(model, imports), text, texts(imports.models()));
    }

    private DmnModel compiled(String key, ModelText text, List<ModelText> imported)
            throws ModelRefused, Busy, InterruptedException {
        var fresh = compiler.compile(text, imported);
        var characters = text.xml().length()
                + imported.stream().mapToInt(one -> one.xml().length()).sum();
        compiled.put(key, fresh, characters);
        return fresh;
    }

    /** What it was compiled from: the same texts give the same model. */
    private static String key(StoredModel model, Imports imports) {
        return imports.models().stream()
                .map(StoredModel::digest)
                .collect(Collectors.joining("+", model.digest() + "<", ""));
    }

    private List<ModelText> texts(List<StoredModel> models) throws ModelRefused {
        var texts = new ArrayList<ModelText>();
        for (var model : models) {
            texts.add(text(model));
        }
        return texts;
    }

    private ModelText text(StoredModel model) throws ModelRefused {
        return ModelText.read(store.xml(model).orElseThrow(() -> Problem.notFound("model", model.name())));
    }

    /** @param models in order: each after those that it imports */
    private record Imports(List<StoredModel> models, Set<String> missing) {}

    private Imports imports(StoredModel model) {
        var imports = new Imports(new ArrayList<>(), new LinkedHashSet<>());
        collect(model, imports, new LinkedHashSet<>(Set.of(model.namespace())));
        return imports;
    }

    private void collect(StoredModel model, Imports imports, Set<String> way) {
        for (var namespace : model.imports()) {
            if (way.contains(namespace)) {
                throw new Problem(
                                "import-circle",
                                422,
                                "Models import one another in a circle",
                                "The imports %s lead back to %s.".formatted(String.join(" > ", way), namespace))
                        .with("advice", "Move what both need into a model of its own, and import that.");
            }
            var found = store.inNamespace(namespace);
            if (found.isEmpty()) {
                imports.missing().add(namespace);
            } else if (!imports.models().contains(found.get())) {
                way.add(namespace);
                collect(found.get(), imports, way);
                way.remove(namespace);
                imports.models().add(found.get());
            }
        }
    }

    static Problem refused(ModelRefused refused) {
        return Problem.together(refused.faults().stream().map(Models::problem).toList());
    }

    private static Problem problem(ModelFault fault) {
        return new Problem(fault.code(), 422, "The model is not taken", fault.message())
                .with("line", fault.line() == 0 ? null : fault.line())
                .with("column", fault.column() == 0 ? null : fault.column())
                .with("text", fault.text().isEmpty() ? null : fault.text())
                .with("advice", fault.advice());
    }
}
