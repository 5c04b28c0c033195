package io.salesmanager.engine.model;

import io.salesmanager.engine.dmn.ModelRefused;
import io.salesmanager.engine.dmn.ModelText;
import io.salesmanager.engine.model.ModelTree.Place;
import io.salesmanager.engine.model.Names.Meaning;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads DMN models: input data is named after the types of facts, decision tables conclude, and their rows become rules. Diagrams,
 * types, descriptions and sources of knowledge are for people and other tools.
 */
public final class ModelRules {
    /** A model may define it for other tools; here the dials of the rulebook count. */
    private static final String DIAL = "dial";

    private static final Set<String> LOGIC = Set.of(
            "decisionTable",
            "literalExpression",
            "context",
            "invocation",
            "functionDefinition",
            "relation",
            "list",
            "conditional",
            "for",
            "every",
            "some",
            "filter");

    private final ModelTree tree;
    private final Diagnostics diagnostics;
    private final Names names = new Names();
    private final List<String> all = new ArrayList<>();

    private ModelRules(ModelTree tree, Diagnostics diagnostics) {
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    /** The rules of a model; rows with an error are left out, and it is said why. */
    public static List<RuleSource> read(SourceFile file, Diagnostics diagnostics) {
        try {
            return new ModelRules(ModelTree.of(file.path(), ModelText.read(file.content())), diagnostics).read();
        } catch (ModelRefused e) {
            for (var fault : e.faults()) {
                diagnostics.error(
                        fault.code(),
                        new Location(file.path(), fault.line(), fault.column()),
                        fault.text(),
                        fault.message(),
                        fault.advice());
            }
            return List.of();
        }
    }

    private List<RuleSource> read() {
        var root = tree.root();
        root.children("import").forEach(each -> refuse(each, "import", "Copy what it needs from the other model."));
        root.children("inputData").forEach(this::input);
        for (var knowledge : root.children("businessKnowledgeModel")) {
            if (!name(knowledge).equals(DIAL)) {
                refuse(knowledge, name(knowledge), "Make it a decision, or write what it computes where it is used.");
            }
        }
        var decisions = root.children("decision");
        Stream.concat(decisions.stream(), decisions.stream().flatMap(each -> each.children().stream()))
                .map(ModelRules::name)
                .filter(name -> !name.isEmpty())
                .forEach(all::add);
        var others = new Decisions(tree, names, all, diagnostics);
        decisions.forEach(decision -> logic(decision, others));
        others.check();
        var rules = new ArrayList<RuleSource>();
        for (var decision : decisions) {
            decision.child("decisionTable")
                    .map(table -> Table.of(name(decision), table, tree, all, diagnostics))
                    .ifPresent(table -> rules.addAll(new TableRules(tree, table, names, all, diagnostics).read()));
        }
        others.refuseUnused();
        if (decisions.isEmpty()) {
            diagnostics.error(
                    "no-conclusion",
                    tree.at(root, Place.NONE),
                    "",
                    "This model has no decision.",
                    "Add a decision table with an output such as verdict.");
        }
        return rules;
    }

    private static String name(Element element) {
        return element.attribute("name", "");
    }

    private void input(Element input) {
        var name = name(input);
        var type = FactType.find(name);
        if (type.isPresent()) {
            names.add(name, new Meaning.Data(type.get()));
            return;
        }
        var types = FactType.all().stream().map(FactType::name).toList();
        diagnostics.error(
                "unknown-type",
                tree.at(input, Place.NONE),
                name,
                "There is no type of fact '%s'.".formatted(name),
                NearestName.advice(name, types) + " Input data is named after the types of facts.");
    }

    private void logic(Element decision, Decisions others) {
        var logic = decision.children().stream()
                .filter(child -> LOGIC.contains(child.name()))
                .findFirst();
        var name = name(decision);
        if (logic.isEmpty()) {
            diagnostics.error(
                    "no-conclusion",
                    tree.at(decision, Place.NONE),
                    name,
                    "The decision '%s' has no logic.".formatted(name),
                    "Write a decision table, or delete it.");
            return;
        }
        switch (logic.get().name()) {
            case "decisionTable" ->
                names.add(
                        name,
                        new Meaning.Refused("is a table of rules", "Write its conditions where they are needed."));
            case "literalExpression", "context" -> others.add(name, decision, logic.get());
            default -> {
                names.add(name, new Meaning.Refused("has an error of its own", "Correct it first."));
                diagnostics.error(
                        "unsupported-logic",
                        tree.at(logic.get(), new Place(name, 0, null)),
                        logic.get().name(),
                        "Rules are not made of a boxed '%s'."
                                .formatted(logic.get().name()),
                        "Write a decision table; what it uses can be literal expressions and contexts.");
            }
        }
    }

    private void refuse(Element element, String text, String advice) {
        diagnostics.error(
                "unsupported-logic",
                tree.at(element, Place.NONE),
                text,
                "A model of rules has no '%s'.".formatted(element.name()),
                advice);
    }
}
