package io.salesmanager.engine.dmn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.compiler.UnnamedImportUtils;
import org.kie.dmn.core.impl.DMNModelImpl;

/**
 * What was given for an evaluation, as FEEL has it and where KIE looks for it: the inputs of an imported model stand in a context
 * with the name of the import.
 */
final class Inputs {
    private final DMNModel model;
    private final List<DMNModel> known;

    /** @param known the model, and all that it imports */
    Inputs(DMNModel model, List<DMNModel> known) {
        this.model = model;
        this.known = known;
    }

    /** @param given by name; those of imported models in an object, after the import's name and a dot, or by their name alone */
    Map<String, @Nullable Object> typed(Map<String, @Nullable Object> given) {
        var shared = new LinkedHashMap<>(given);
        shared.keySet()
                .removeIf(name -> has(model, name) || known.stream().noneMatch(other -> input(other, name) != null));
        var own = new LinkedHashMap<>(given);
        own.keySet().removeAll(shared.keySet());
        return typed(model, own, shared);
    }

    /** @param shared by name, for the inputs of imported models that are not given otherwise */
    private Map<String, @Nullable Object> typed(
            DMNModel owner, Map<String, @Nullable Object> given, Map<String, @Nullable Object> shared) {
        var imports = imports(owner);
        var typed = new LinkedHashMap<String, @Nullable Object>();
        given.forEach((name, value) -> {
            if (has(owner, name) || !isOfAnImport(name, value, imports.keySet())) {
                typed.put(name, FeelValues.toFeel(value, type(owner, name)));
            }
        });
        imports.forEach((alias, imported) -> {
            var within = typed(imported, given(alias, imported, given, shared), shared);
            if (!within.isEmpty()) {
                typed.put(alias, new Scope(within));
            }
            within.forEach((name, value) -> {
                if (isCheckedByImporter(imported, name) && !has(owner, name)) {
                    typed.put(name, value);
                }
            });
        });
        return typed;
    }

    private static Map<String, @Nullable Object> given(
            String alias,
            DMNModel imported,
            Map<String, @Nullable Object> given,
            Map<String, @Nullable Object> shared) {
        var found = new LinkedHashMap<String, @Nullable Object>();
        shared.forEach((name, value) -> {
            if (input(imported, name) != null) {
                found.put(name, value);
            }
        });
        given.forEach((name, value) -> {
            if (name.startsWith(alias + '.')) {
                found.put(name.substring(alias.length() + 1), value);
            }
        });
        if (given.get(alias) instanceof Map<?, ?> entries) {
            entries.forEach((name, value) -> found.put(String.valueOf(name), value));
        }
        return found;
    }

    private static boolean isOfAnImport(String name, @Nullable Object value, Set<String> aliases) {
        return (value instanceof Map<?, ?> && aliases.contains(name))
                || aliases.stream().anyMatch(alias -> name.startsWith(alias + '.'));
    }

    /** KIE looks for such an input's value beside the import when it checks types, where otherwise none has to be. */
    private static boolean isCheckedByImporter(DMNModel imported, String name) {
        var input = input(imported, name);
        return input != null && !input.getType().isAssignableValue(null);
    }

    /** By the names that the model gives them. */
    private Map<String, DMNModel> imports(DMNModel owner) {
        if (!(owner instanceof DMNModelImpl compiled)) {
            return Map.of();
        }
        return compiled.getImportAliasesForNS().entrySet().stream()
                .filter(alias -> !alias.getKey().isEmpty())
                .flatMap(alias ->
                        inNamespace(alias.getValue().getNamespaceURI()).map(other -> Map.entry(alias.getKey(), other)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Stream<DMNModel> inNamespace(String namespace) {
        return known.stream()
                .filter(other -> other.getNamespace().equals(namespace))
                .limit(1);
    }

    /** KIE gives an importer's input to the imported model's input of that name; what was given to that one stays. */
    private static final class Scope extends LinkedHashMap<String, @Nullable Object> {
        private static final long serialVersionUID = 1L;

        private Scope(Map<String, @Nullable Object> given) {
            super(given);
        }

        @Override
        public @Nullable Object put(String name, @Nullable Object value) {
            return containsKey(name) ? get(name) : super.put(name, value);
        }
    }

    private static boolean has(DMNModel owner, String name) {
        return input(owner, name) != null || owner.getDecisionByName(name) != null;
    }

    /** Its own, or one of a model that it imports without a name. */
    private static @Nullable InputDataNode input(DMNModel owner, String name) {
        return owner.getInputs().stream()
                .filter(input -> name.equals(input.getName()) && isOwn(input, owner))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOwn(DMNNode node, DMNModel owner) {
        return node.getModelNamespace().equals(owner.getNamespace())
                || (owner instanceof DMNModelImpl compiled && UnnamedImportUtils.isInUnnamedImport(node, compiled));
    }

    private static @Nullable DMNType type(DMNModel owner, String name) {
        var input = input(owner, name);
        if (input != null) {
            return input.getType();
        }
        var decision = owner.getDecisionByName(name);
        return decision == null ? null : decision.getResultType();
    }
}
