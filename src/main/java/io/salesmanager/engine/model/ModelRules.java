package io.salesmanager.engine.model;

import io.salesmanager.engine.dmn.ModelRefused;
import io.salesmanager.engine.dmn.ModelText;
import io.salesmanager.engine.model.Names.Meaning;
import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.model.xml.Element;
import io.salesmanager.engine.model.xml.ModelTree;
import io.salesmanager.engine.model.xml.ModelTree.Place;
import io.salesmanager.engine.source.Cell;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads DMN models: input data is named after the types of facts; decision tables conclude, and so do decisions that are {@code if} around
 * contexts; rows and branches become rules. Diagrams, types, descriptions and sources of knowledge are for people and other tools.
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

    /**
     * The cells of a row, or the parts of a branch: what it asks, then what it concludes. Headings and texts are those of the author.
     *
     * @param rule where it stands
     */
    public static List<Cell> cells(Location rule, SourceFile file) {
        try {
            return new ModelRules(ModelTree.of(file.path(), ModelText.read(file.content())), new Diagnostics())
                    .cells(rule);
        } catch (ModelRefused | BadFeel e) {
            return List.of();
        }
    }

    private List<Cell> cells(Location rule) throws BadFeel {
        for (var decision : tree.root().children("decision")) {
            var logic = logic(decision);
            if (!name(decision).equals(rule.sheet()) || logic.isEmpty()) {
                continue;
            }
            return logic.get().name().equals("decisionTable")
                    ? row(Table.of(name(decision), logic.get(), tree, known(), diagnostics), rule)
                    : branch(Branches.of(name(decision), logic.get(), tree, known()), rule);
        }
        return List.of();
    }

    private List<Cell> row(Table table, Location rule) {
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < table.rows().size(); i++) {
            var place = new Place(table.name(), i + 1, null);
            var row = table.rows().get(i);
            if (!tree.at(row, place).equals(rule)) {
                continue;
            }
            table.inputs().forEach(input -> cells.add(new Cell(input.label(), input.shown(), "", rule, rule)));
            table.outputs().forEach(column -> cells.add(new Cell(column.label(), "", "", rule, rule)));
            table.annotations().forEach(column -> cells.add(new Cell(column.label(), "", "", rule, rule)));
            var texts = Stream.of("inputEntry", "outputEntry", "annotationEntry")
                    .flatMap(kind -> row.children(kind).stream())
                    .toList();
            for (var c = 0; c < Math.min(cells.size(), texts.size()); c++) {
                var column = cells.get(c);
                var text = tree.text(texts.get(c).child("text").orElse(texts.get(c)), place.under(column.heading()));
                cells.set(c, RuleDraft.cell(column.heading(), column.binding(), text));
            }
            if (table.isFirst() && i > 0) {
                cells.add(
                        0,
                        new Cell(
                                "Rows before",
                                "",
                                i == 1 ? "row 1 does not match" : "rows 1 to %d do not match".formatted(i),
                                rule,
                                rule));
            }
        }
        return cells;
    }

    private List<Cell> branch(List<Branches.Case> cases, Location rule) {
        var cells = new ArrayList<Cell>();
        cases.stream().filter(each -> each.at().equals(rule)).findFirst().ifPresent(branch -> {
            branch.path().forEach(asked -> cells.add(RuleDraft.cell(asked.no() ? "if not" : "if", "", asked.shown())));
            branch.entries().forEach(entry -> cells.add(RuleDraft.cell(entry.name(), "", entry.shown())));
        });
        return cells;
    }

    /** Names of decisions and of what they are called in expressions. */
    private List<String> known() {
        var decisions = tree.root().children("decision");
        return Stream.concat(decisions.stream(), decisions.stream().flatMap(each -> each.children().stream()))
                .map(ModelRules::name)
                .filter(name -> !name.isEmpty())
                .toList();
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
        all.addAll(known());
        var others = new Decisions(tree, names, all, diagnostics);
        decisions.forEach(decision -> logic(decision, others));
        others.check();
        var rules = new ArrayList<RuleSource>();
        for (var decision : decisions) {
            decision.child("decisionTable")
                    .map(table -> Table.of(name(decision), table, tree, all, diagnostics))
                    .ifPresent(table -> rules.addAll(new TableRules(tree, table, names, all, diagnostics).read()));
            branches(decision).ifPresent(logic -> rules.addAll(branches(name(decision), logic)));
        }
        others.refuseUnused();
        if (decisions.isEmpty()) {
            diagnostics.error(
                    "no-conclusion",
                    tree.at(root, Place.NONE),
                    "",
                    "This model has no decision.",
                    "Add a decision table with an output such as verdict, or if ... then {verdict: \"...\"} else null.");
        }
        return rules;
    }

    private Optional<Element> branches(Element decision) {
        return logic(decision).filter(logic -> !logic.name().equals("decisionTable") && Branches.isMeant(logic, tree));
    }

    private List<RuleSource> branches(String decision, Element logic) {
        try {
            return new BranchRules(decision, names, diagnostics).read(Branches.of(decision, logic, tree, all));
        } catch (BadFeel e) {
            e.report(diagnostics);
            return List.of();
        }
    }

    static boolean isLogic(Element element) {
        return LOGIC.contains(element.name());
    }

    static Optional<Element> logic(Element decision) {
        return decision.children().stream().filter(ModelRules::isLogic).findFirst();
    }

    static String name(Element element) {
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
        var logic = logic(decision);
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
        if (branches(decision).isPresent()) {
            names.add(name, new Meaning.Refused("concludes by itself", "Write its conditions where they are needed."));
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
                        "Write a decision table, or if ... then {...} else ...; what they use can be literal expressions and contexts.");
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
