package io.salesmanager.engine.model;

import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.model.feel.Branch;
import io.salesmanager.engine.model.feel.BranchParser;
import io.salesmanager.engine.model.feel.Feel;
import io.salesmanager.engine.model.feel.FeelParser;
import io.salesmanager.engine.model.xml.Element;
import io.salesmanager.engine.model.xml.ModelTree;
import io.salesmanager.engine.model.xml.ModelTree.Place;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.playbook.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision without a table that concludes: {@code if} around contexts, in FEEL or in boxes. What it computes beforehand stands in
 * entries of a context around it.
 */
final class Branches {
    private static final int DEEPEST = 30;

    private final ModelTree tree;
    private final List<String> names;
    private final Place place;
    private final List<Case> cases = new ArrayList<>();

    /** What leads to a conclusion, and the conclusion. */
    record Case(List<Asked> path, List<Concluded> entries, Location at) {}

    /** @param no whether it has to be known not to hold */
    record Asked(Spot test, Piece shown, boolean no) {}

    /** @param at where its name stands, or its value */
    record Concluded(String name, Spot value, Piece shown, Location at) {}

    private Branches(String decision, ModelTree tree, List<String> names) {
        this.tree = tree;
        this.names = names;
        this.place = new Place(decision, 0, null);
    }

    /** Whether a decision's logic concludes, and is not a value for others to use. */
    static boolean isMeant(Element logic, ModelTree tree) {
        return switch (logic.name()) {
            case "conditional" -> true;
            case "context" -> result(logic).isPresent();
            default ->
                logic.child("text")
                        .map(text -> tree.text(text, Place.NONE))
                        .filter(BranchParser::isMeant)
                        .isPresent();
        };
    }

    static List<Case> of(String decision, Element logic, ModelTree tree, List<String> names) throws BadFeel {
        var branches = new Branches(decision, tree, names);
        branches.read(logic, Map.of(), List.of());
        return List.copyOf(branches.cases);
    }

    private void read(Element logic, Map<String, Spot> local, List<Asked> path) throws BadFeel {
        if (path.size() > DEEPEST && !logic.name().equals("literalExpression")) {
            throw bad(logic, "too-deep", "This is nested too deeply.", "Write a decision table instead.");
        }
        switch (logic.name()) {
            case "literalExpression" -> {
                var text = text(logic);
                flatten(BranchParser.branch(text, known(local)), new Spot.Script(text, null, local), path);
            }
            case "conditional" -> conditional(logic, local, path);
            case "context" -> context(logic, local, path);
            default -> throw unsupported(logic);
        }
    }

    private void conditional(Element logic, Map<String, Spot> local, List<Asked> path) throws BadFeel {
        var test = value(only(part(logic, "if")), local);
        var shown = test.script().text();
        read(only(part(logic, "then")), local, with(path, new Asked(test, shown, false)));
        read(only(part(logic, "else")), local, with(path, new Asked(test, shown, true)));
    }

    private Element part(Element logic, String name) throws BadFeel {
        return logic.child(name)
                .orElseThrow(() -> bad(
                        logic,
                        "syntax-error",
                        "There is no '%s'.".formatted(name),
                        "A conditional has if, then and else."));
    }

    /** The expression in a box. */
    private Element only(Element box) throws BadFeel {
        return box.children().stream()
                .filter(ModelRules::isLogic)
                .findFirst()
                .orElseThrow(() -> bad(box, "syntax-error", "There is no expression.", "Write one."));
    }

    private void context(Element logic, Map<String, Spot> around, List<Asked> path) throws BadFeel {
        var local = new LinkedHashMap<>(around);
        var concluded = new ArrayList<Concluded>();
        var result = result(logic);
        for (var entry : logic.children("contextEntry")) {
            var name = name(entry);
            if (name == null) {
                if (result.filter(entry::equals).isEmpty()) {
                    throw bad(
                            entry,
                            "syntax-error",
                            "This entry has no name.",
                            "Only the last one, the result, has none.");
                }
                read(only(entry), Map.copyOf(local), path);
                return;
            }
            var value = value(only(entry), Map.copyOf(local));
            local.put(name, value);
            concluded.add(new Concluded(
                    name, value, value.script().text(), value.script().text().at()));
        }
        cases.add(new Case(path, concluded, tree.at(logic, place)));
    }

    private Spot value(Element logic, Map<String, Spot> local) throws BadFeel {
        if (!logic.name().equals("literalExpression")) {
            throw unsupported(logic);
        }
        var text = text(logic);
        return new Spot(FeelParser.expression(text, known(local)), new Spot.Script(text, null, local));
    }

    private void flatten(Branch branch, Spot.Script script, List<Asked> path) {
        var rest = branch;
        var asked = path;
        while (rest instanceof Branch.Choice choice) {
            var test = new Spot(choice.test().feel(), script);
            flatten(
                    choice.then(),
                    script,
                    with(asked, new Asked(test, choice.test().shown(), false)));
            asked = with(asked, new Asked(test, choice.test().shown(), true));
            rest = choice.otherwise();
        }
        if (rest instanceof Branch.Conclusion conclusion) {
            var entries = conclusion.entries().stream()
                    .map(entry -> new Concluded(
                            entry.name(),
                            new Spot(entry.value().feel(), script),
                            entry.value().shown(),
                            entry.value().shown().at()))
                    .toList();
            cases.add(new Case(asked, entries, script.text().at(conclusion.offset())));
        }
    }

    private Piece text(Element logic) throws BadFeel {
        var text = logic.child("text").map(each -> tree.text(each, place));
        if (text.isEmpty() || text.get().text().isEmpty()) {
            throw bad(logic, "syntax-error", "There is no expression.", "Write one.");
        }
        return text.get();
    }

    private List<String> known(Map<String, Spot> local) {
        return Stream.concat(names.stream(), local.keySet().stream()).toList();
    }

    private static List<Asked> with(List<Asked> path, Asked asked) {
        return Stream.concat(path.stream(), Stream.of(asked)).toList();
    }

    /** The last entry of a context, where it has no name. */
    private static Optional<Element> result(Element context) {
        var entries = context.children("contextEntry");
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1)).filter(last -> name(last) == null);
    }

    private static @Nullable String name(Element entry) {
        return entry.child("variable")
                .map(variable -> variable.attribute("name", ""))
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    private BadFeel unsupported(Element logic) {
        return bad(
                logic,
                "unsupported-logic",
                "A branch of a decision is no boxed '%s'.".formatted(logic.name()),
                "Write expressions, contexts and conditionals; or a decision table.");
    }

    private BadFeel bad(Element element, String code, String problem, String advice) {
        return new BadFeel(code, tree.at(element, place), "", problem, advice);
    }

    /** Whether conditions on the way to a conclusion ask about teams. */
    static boolean asksTeams(List<Case> cases) {
        return cases.stream()
                .flatMap(each -> each.path().stream())
                .map(asked -> asked.test().feel())
                .anyMatch((Feel feel) -> feel.mentions("Team"));
    }
}
