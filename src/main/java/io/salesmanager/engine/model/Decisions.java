package io.salesmanager.engine.model;

import io.salesmanager.engine.model.Names.Meaning;
import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.model.feel.Feel;
import io.salesmanager.engine.model.feel.FeelParser;
import io.salesmanager.engine.model.xml.Element;
import io.salesmanager.engine.model.xml.ModelTree;
import io.salesmanager.engine.model.xml.ModelTree.Place;
import io.salesmanager.playbook.source.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decisions that others use: one expression, or a context of several. Where they are used, they are written out. */
final class Decisions {
    private static final int MOST_INSIDE_ONE_ANOTHER = 20;

    private final ModelTree tree;
    private final Names names;
    private final List<String> all;
    private final Diagnostics diagnostics;
    private final Map<String, Made> made = new LinkedHashMap<>();

    /** A decision and its expressions. */
    private record Made(Element element, List<Spot> expressions) {}

    /** @param all names of the model that can stand in an expression */
    Decisions(ModelTree tree, Names names, List<String> all, Diagnostics diagnostics) {
        this.tree = tree;
        this.names = names;
        this.all = all;
        this.diagnostics = diagnostics;
    }

    void add(String name, Element decision, Element logic) {
        var place = new Place(name, 0, null);
        try {
            if (logic.name().equals("context")) {
                names.add(name, new Meaning.Entries(entries(name, decision, logic, place)));
            } else {
                var spot = spot(logic, Map.of(), place);
                made.put(name, new Made(decision, List.of(spot)));
                names.add(name, new Meaning.Value(spot));
            }
        } catch (BadFeel e) {
            e.report(diagnostics);
            names.add(name, new Meaning.Refused("has an error of its own", "Correct it first."));
        }
    }

    private Map<String, Spot> entries(String name, Element decision, Element context, Place place) throws BadFeel {
        var entries = new LinkedHashMap<String, Spot>();
        for (var entry : context.children("contextEntry")) {
            var variable = entry.child("variable").map(each -> each.attribute("name", ""));
            var logic = entry.child("literalExpression");
            if (variable.isEmpty() || variable.get().isEmpty() || logic.isEmpty()) {
                throw new BadFeel(
                        "unsupported-logic",
                        tree.at(entry, place),
                        "",
                        "An entry of a context has a name and one expression.",
                        "Make a decision of its own of what else it computes.");
            }
            entries.put(variable.get(), spot(logic.get(), Map.copyOf(entries), place.under(variable.get())));
        }
        made.put(name, new Made(decision, List.copyOf(entries.values())));
        return entries;
    }

    private Spot spot(Element logic, Map<String, Spot> local, Place place) throws BadFeel {
        var text = logic.child("text").map(each -> tree.text(each, place));
        if (text.isEmpty() || text.get().text().isEmpty()) {
            throw new BadFeel(
                    "syntax-error",
                    tree.at(logic, place),
                    "",
                    "There is no expression.",
                    "Write a fact, a calculation or a comparison.");
        }
        var known = new ArrayList<>(all);
        known.addAll(local.keySet());
        var feel = FeelParser.expression(text.get(), known);
        return new Spot(feel, new Spot.Script(text.get(), null, local));
    }

    /** Refuses decisions that are made from themselves, or from too many others, and those that nothing uses. */
    void check() {
        var depths = new HashMap<String, Integer>();
        for (var each : made.entrySet()) {
            var name = each.getKey();
            if (depth(name, depths) <= MOST_INSIDE_ONE_ANOTHER) {
                continue;
            }
            diagnostics.error(
                    "circular-decision",
                    tree.at(each.getValue().element(), new Place(name, 0, null)),
                    name,
                    "'%s' is made from itself, or from more than %d decisions one inside the other."
                            .formatted(name, MOST_INSIDE_ONE_ANOTHER),
                    "Take out the requirement that leads back to it.");
            names.add(name, new Meaning.Refused("has an error of its own", "Correct it first."));
        }
    }

    /** How many decisions stand inside one another here; too many where one stands inside itself. */
    private int depth(String name, Map<String, Integer> depths) {
        var known = depths.putIfAbsent(name, MOST_INSIDE_ONE_ANOTHER + 1);
        if (known != null) {
            return known;
        }
        var deepest = 0;
        for (var used : used(name)) {
            deepest = Math.max(deepest, depth(used, depths));
        }
        depths.put(name, deepest + 1);
        return deepest + 1;
    }

    private Set<String> used(String name) {
        var found = new HashSet<String>();
        var expressions = made.get(name);
        if (expressions != null) {
            expressions.expressions().forEach(spot -> collect(spot.feel(), found));
        }
        found.retainAll(made.keySet());
        return found;
    }

    private static void collect(Feel feel, Set<String> found) {
        if (feel instanceof Feel.Name name) {
            found.add(name.path().get(0));
        }
        feel.parts().forEach(part -> collect(part, found));
    }

    void refuseUnused() {
        for (var each : made.entrySet()) {
            var name = each.getKey();
            if (!names.isUsed(name)) {
                diagnostics.error(
                        "no-conclusion",
                        tree.at(each.getValue().element(), new Place(name, 0, null)),
                        name,
                        "No decision table uses '%s', and it concludes nothing itself.".formatted(name),
                        "Use it in a decision table with an output such as verdict, or delete it.");
            }
        }
    }
}
