package io.salesmanager.engine.model;

import com.google.re2j.Pattern;
import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.model.feel.Feel;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says the conditions of FEEL in the language of conditions. A negation goes down to the comparisons, where it asks, as a negated
 * cell of any table does, for a known value that is another; only a {@code not(...)} that an author wrote out stays one.
 */
final class FeelConditions {
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Map<String, String> OPPOSITE =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final Set<String> QUESTIONS =
            Set.of("not", "contains", "list contains", "starts with", "ends with", "matches");

    private final FeelValues values;

    FeelConditions(FactType<?> subject, Names names) {
        this.values = new FeelValues(subject, names);
    }

    FeelValues values() {
        return values;
    }

    /** What a cell asks of the value of its column. There is at least one test. */
    Said tests(Feel.Tests tests, Spot input, Spot.Script cell, boolean negated) throws BadFeel {
        var no = tests.negated() != negated;
        var at = cell.text().at(tests.any().get(0).offset());
        var texts = new ArrayList<Feel.Text>();
        for (var test : tests.any()) {
            if (values.resolved(new Spot(test, cell)).feel() instanceof Feel.Text text && test instanceof Feel.Text) {
                texts.add(text);
            }
        }
        if (texts.size() == tests.any().size() && texts.size() > 1) {
            return among(texts, input, cell, no);
        }
        var parts = new ArrayList<Said>();
        for (var test : tests.any()) {
            parts.add(test(new Spot(test, cell), input, no));
        }
        return Said.joined(at, no, parts);
    }

    private Said among(List<Feel.Text> texts, Spot input, Spot.Script cell, boolean no) throws BadFeel {
        var constants = values.constants(input);
        var words = new ArrayList<Object>();
        words.add(values.value(input).within(Said.SUM));
        words.add(no ? " not in (" : " in (");
        for (var text : texts) {
            words.add(constant(text, constants));
            words.add(", ");
        }
        words.set(words.size() - 1, ")");
        return Said.of(Said.COMPARISON, cell.text().at(texts.get(0).offset()), words.toArray());
    }

    private static Piece constant(Feel.Text text, List<String> constants) {
        return constants.contains(text.content().text()) ? text.content() : FeelValues.quoted(text.content());
    }

    private Said test(Spot test, Spot input, boolean no) throws BadFeel {
        var feel = test.feel();
        if (feel instanceof Feel.Compared compared) {
            return compared(compared.operator(), input, test.at(compared.value()), no, test);
        }
        if (feel instanceof Feel.Range range) {
            return within(range, input, test, no);
        }
        if (feel instanceof Feel.Listing list) {
            if (list.elements().isEmpty()) {
                throw test.bad("syntax-error", "[]", "This list is empty.", "Write the values, or - to ask nothing.");
            }
            return tests(new Feel.Tests(list.elements(), false), input, test.script(), no);
        }
        if (asksInput(feel)) {
            return condition(test, no);
        }
        var resolved = values.resolved(test);
        if (isCondition(resolved.feel()) || values.isFlag(resolved)) {
            throw test.bad(
                    "unsupported-feel",
                    "",
                    "This is a condition of its own, not a value of this column.",
                    "Write true or false, or say with ? where the value of the column goes.");
        }
        return compared("=", input, test, no, test);
    }

    private Said within(Feel.Range range, Spot input, Spot test, boolean no) throws BadFeel {
        var parts = new ArrayList<Said>();
        if (range.low() != null) {
            parts.add(compared(range.lowIncluded() ? ">=" : ">", input, test.at(range.low()), no, test));
        }
        if (range.high() != null) {
            parts.add(compared(range.highIncluded() ? "<=" : "<", input, test.at(range.high()), no, test));
        }
        return Said.joined(test.place(), !no, parts);
    }

    Said condition(Spot unresolved, boolean no) throws BadFeel {
        var spot = values.resolved(unresolved);
        var feel = spot.feel();
        if (feel instanceof Feel.Binary binary) {
            return binary(binary, spot, no);
        }
        if (feel instanceof Feel.Between between) {
            var parts = List.of(
                    compared(">=", spot.at(between.value()), spot.at(between.low()), no, spot),
                    compared("<=", spot.at(between.value()), spot.at(between.high()), no, spot));
            return Said.joined(spot.place(), !no, parts);
        }
        if (feel instanceof Feel.In in) {
            return tests(new Feel.Tests(in.tests(), false), spot.at(in.value()), spot.script(), no);
        }
        if (feel instanceof Feel.Flag flag) {
            return Said.of(Said.ATOM, spot.place(), String.valueOf(flag.value() != no));
        }
        if (feel instanceof Feel.Call call
                && call.function().path().size() == 1
                && QUESTIONS.contains(call.function().path().get(0))) {
            return question(call, spot, no);
        }
        if (feel instanceof Feel.Name || feel instanceof Feel.Call) {
            var fact = values.value(spot);
            return no ? Said.of(Said.COMPARISON, spot.place(), fact.text(), " == false") : fact;
        }
        throw spot.bad(
                "not-a-condition",
                "",
                "This is a value, not a condition.",
                "Compare it with something, such as >= dial(\"...\").");
    }

    private Said binary(Feel.Binary binary, Spot spot, boolean no) throws BadFeel {
        var operator = binary.operator();
        if (COMPARISONS.contains(operator)) {
            return compared(operator, spot.at(binary.left()), spot.at(binary.right()), no, spot);
        }
        if (!operator.equals("and") && !operator.equals("or")) {
            throw spot.bad(
                    "not-a-condition",
                    operator,
                    "This is a value, not a condition.",
                    "Compare it with something, such as >= dial(\"...\").");
        }
        return Said.joined(
                spot.place(),
                operator.equals("and") != no,
                List.of(condition(spot.at(binary.left()), no), condition(spot.at(binary.right()), no)));
    }

    private Said compared(String feelOperator, Spot left, Spot right, boolean no, Spot whole) throws BadFeel {
        var operator = feelOperator.equals("=") ? "==" : feelOperator;
        var equality = operator.equals("==") || operator.equals("!=");
        var a = values.resolved(left);
        var b = values.resolved(right);
        if (equality && (a.feel() instanceof Feel.Null || a.feel() instanceof Feel.Flag)) {
            var swapped = a;
            a = b;
            b = swapped;
        }
        var said = no ? OPPOSITE.getOrDefault(operator, operator) : operator;
        if (equality && b.feel() instanceof Feel.Null) {
            return Said.of(
                    Said.ATOM,
                    whole.place(),
                    said.equals("==") ? "!known(" : "known(",
                    values.value(a).text(),
                    ")");
        }
        if (equality && b.feel() instanceof Feel.Flag flag) {
            return condition(a, said.equals("==") != flag.value());
        }
        return Said.of(Said.COMPARISON, whole.place(), side(a, b, whole), " " + said + " ", side(b, a, whole));
    }

    /** One side of a comparison. The fact of a column counts as written in the cell that compares it. */
    private Piece side(Spot one, Spot other, Spot whole) throws BadFeel {
        if (one.feel() instanceof Feel.Text text) {
            return constant(text, values.constants(other));
        }
        var said = values.value(one).within(Said.SUM);
        return one.feel() instanceof Feel.Name ? Piece.meant(said.text(), whole.place()) : said;
    }

    private Said question(Feel.Call call, Spot spot, boolean no) throws BadFeel {
        var function = call.function().path().get(0);
        if (function.equals("not")) {
            if (call.arguments().size() != 1) {
                throw wrongArguments(spot, "not(condition)");
            }
            return negated(spot.at(call.arguments().get(0)), spot, no);
        }
        if (call.arguments().size() != 2
                || !(values.resolved(spot.at(call.arguments().get(1))).feel() instanceof Feel.Text text)) {
            throw wrongArguments(spot, function + "(fact, \"text\")");
        }
        var of = values.value(spot.at(call.arguments().get(0))).within(Said.SUM);
        var asks = no ? " not " : " ";
        if (function.endsWith("contains")) {
            return Said.of(Said.COMPARISON, spot.place(), of, asks + "contains ", FeelValues.quoted(text.content()));
        }
        var pattern = FeelValues.quoted(Piece.meant(
                pattern(function, text.content().text(), spot), text.content().at()));
        return Said.of(Said.COMPARISON, spot.place(), of, asks + "matches ", pattern);
    }

    /** FEEL looks for a pattern anywhere in a text; conditions match the whole text. */
    private static String pattern(String function, String text, Spot spot) throws BadFeel {
        switch (function) {
            case "starts with" -> {
                return "(?s)" + Pattern.quote(text) + ".*";
            }
            case "ends with" -> {
                return "(?s).*" + Pattern.quote(text);
            }
            default -> {
                if (text.contains("-[") || text.matches("(?s).*\\\\[icIC].*")) {
                    throw spot.bad(
                            "bad-pattern",
                            text,
                            "This pattern is of XML alone.",
                            "Use the syntax of RE2, such as [a-z]+.");
                }
                return "(?s:.*)(?:" + text + ")(?s:.*)";
            }
        }
    }

    private Said negated(Spot operand, Spot spot, boolean no) throws BadFeel {
        if (no) {
            return condition(operand, false);
        }
        var said = condition(operand, false);
        if (said.text().text().startsWith("known(") || said.text().text().startsWith("!known(")) {
            return condition(operand, true);
        }
        return Said.of(Said.ATOM, spot.place(), "!", said.within(Said.ATOM));
    }

    private static BadFeel wrongArguments(Spot spot, String shape) {
        return spot.bad("wrong-argument", "", "This is not what the function takes.", "Write " + shape + ".");
    }

    private static boolean isCondition(Feel feel) {
        return (feel instanceof Feel.Binary binary && !"+-*/".contains(binary.operator()))
                || feel instanceof Feel.Between
                || feel instanceof Feel.In
                || (feel instanceof Feel.Call call
                        && QUESTIONS.contains(call.function().path().get(0)));
    }

    /** Whether {@code ?} stands somewhere in it. */
    private static boolean asksInput(Feel feel) {
        return feel instanceof Feel.Input || feel.parts().stream().anyMatch(FeelConditions::asksInput);
    }
}
