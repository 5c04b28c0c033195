package io.salesmanager.engine.table;

import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.ExpressionParser;
import io.salesmanager.engine.expression.SyntaxError;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the binding of a column. */
final class BindingReader {
    static final List<String> NOTES = List.of("title", "because", "source", "owner", "strength", "article", "accept");
    private static final List<String> OPERATORS =
            List.of("==", "!=", "<=", ">=", "<", ">", " in", " contains", " matches");
    private static final String SAMPLE = "\"sample\"";

    private final FactType<?> type;

    /** @param type what the table is about */
    BindingReader(FactType<?> type) {
        this.type = type;
    }

    /** The type that an id column names: {@code id}, or {@code id of Rep}. Nothing where the text is no id column. */
    static Optional<String> typeOf(String text) {
        var words = text.strip().split("\\s+", -1);
        if (!words[0].equals("id")) {
            return Optional.empty();
        }
        return words.length == 1
                ? Optional.of(FactType.OPPORTUNITY.name())
                : Optional.of(words.length == 3 && words[1].equals("of") ? words[2] : text.strip());
    }

    /** The variable of the table's pattern. */
    static String variable(FactType<?> type) {
        return "$" + type.name().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    Binding read(String text) throws BadCell {
        if (NOTES.contains(text)) {
            return new Binding.Note(text);
        }
        return switch (text) {
            case "effective", "expires" -> new Binding.Day(text);
            case "verdict" -> new Binding.VerdictGiven();
            case "until" -> new Binding.Until();
            case "remark" -> new Binding.Remark();
            default -> readOther(text);
        };
    }

    private Binding readOther(String text) throws BadCell {
        if (typeOf(text).isPresent()) {
            return new Binding.Id(type);
        }
        if (text.contains("//") || text.contains("/*")) {
            throw notBound(text); // a comment would swallow what other columns say
        }
        if (text.startsWith("advise.")) {
            return advice(text);
        }
        return text.contains("?") ? asked(text) : condition(text);
    }

    private Binding condition(String text) throws BadCell {
        var unit = "";
        var rest = text;
        var open = text.lastIndexOf('[');
        if (open > 0 && text.endsWith("]")) {
            unit = text.substring(open + 1, text.length() - 1).strip();
            rest = text.substring(0, open).strip();
        }
        var operator = "";
        for (var each : OPERATORS) {
            if (operator.isEmpty() && rest.endsWith(each)) {
                operator = each.strip();
                rest = rest.substring(0, rest.length() - each.length()).strip();
            }
        }
        var expression = parse(rest, text);
        if (!(expression instanceof Expression.Name) && !(expression instanceof Expression.Call)) {
            throw notBound(text);
        }
        var fact = check(expression);
        if (!unit.isEmpty() && !unit.equals(fact.description().unit())) {
            throw new BadCell(
                    "wrong-unit",
                    unit,
                    "The dictionary measures '%s' in '%s', not in '%s'."
                            .formatted(fact.name(), fact.description().unit(), unit),
                    "Write [%s], and the numbers of the column in it."
                            .formatted(fact.description().unit()));
        }
        checkOperator(kind(fact), operator, fact.name());
        if (expression instanceof Expression.Name && asksForArgument(fact)) {
            throw new BadCell(
                    "wrong-argument",
                    text,
                    "'%s' asks about something that has to be named.".formatted(fact.name()),
                    "Write %s(\"...\"), or %s(?) where the cells name it.".formatted(rest, rest));
        }
        return new Binding.Condition(rest, kind(fact), operator, unit);
    }

    static boolean asksForArgument(Fact<?> fact) {
        return fact instanceof Fact.FlagOfText
                || fact instanceof Fact.NumberOfText
                || fact instanceof Fact.NumberOfNumber;
    }

    private static void checkOperator(Binding.Kind kind, String operator, String fact) throws BadCell {
        var allowed = switch (kind) {
            case NUMBER, DAY -> List.of("", "==", "!=", "<", "<=", ">", ">=");
            case TEXT -> List.of("", "==", "!=", "in", "contains", "matches");
            case CONSTANT -> List.of("", "==", "!=", "in");
            case FLAG -> List.of("", "==");
            case TEXTS -> List.of("", "contains");
        };
        if (!allowed.contains(operator)) {
            throw new BadCell(
                    "bad-binding",
                    operator,
                    "'%s' cannot be compared by '%s'.".formatted(fact, operator),
                    "Leave the operator out, or write one of: "
                            + String.join(" ", allowed).strip() + ".");
        }
    }

    private Binding asked(String text) throws BadCell {
        var hole = hole(text);
        check(parse(text.substring(0, hole) + SAMPLE + text.substring(hole + 1), text));
        return new Binding.Asked(text.substring(0, hole), text.substring(hole + 1));
    }

    private Binding advice(String text) throws BadCell {
        var open = text.indexOf('(');
        var method = open < 0 ? text : text.substring(0, open);
        var arguments = open < 0 ? "" : text.substring(open + 1).strip();
        if (open >= 0 && !arguments.endsWith(")")) {
            throw notBound(text);
        }
        arguments =
                open < 0 ? "" : arguments.substring(0, arguments.length() - 1).strip();
        var call = method + "(" + variable(type) + (arguments.isEmpty() ? "" : ", " + arguments) + ");";
        var hole = call.contains("?") ? hole(call) : -1;
        var before = hole < 0 ? call : call.substring(0, hole);
        var after = hole < 0 ? "" : call.substring(hole + 1);
        try {
            var calls = ExpressionParser.parseCalls(before + (hole < 0 ? "" : SAMPLE) + after);
            if (calls.size() != 1) {
                throw notBound(text);
            }
            refuseNumbers(calls.get(0));
        } catch (SyntaxError e) {
            throw notBound(text);
        }
        return new Binding.Advice(before, after, hole >= 0);
    }

    /** Where the one question mark outside of quotes stands. */
    private static int hole(String text) throws BadCell {
        var found = new ArrayList<Integer>();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == '?' && !quoted) {
                found.add(i);
            }
        }
        if (found.size() != 1) {
            throw new BadCell(
                    "bad-binding",
                    text,
                    "The binding has %d places for the cell.".formatted(found.size()),
                    "Write one ? outside of quotes, where the cell's text goes.");
        }
        return found.get(0);
    }

    private static Expression parse(String text, String binding) throws BadCell {
        try {
            var expression = ExpressionParser.parse(text);
            refuseNumbers(expression);
            return expression;
        } catch (SyntaxError e) {
            throw notBound(binding);
        }
    }

    /** The fact that is read first; every one has to be known. */
    private Fact<?> check(Expression expression) throws BadCell {
        var names = new ArrayList<String>();
        collect(expression, names);
        if (names.isEmpty()) {
            throw notBound("");
        }
        for (var name : names) {
            if (find(name).isEmpty()) {
                throw new BadCell(
                        "unknown-fact",
                        name,
                        "There is no fact '%s' of %s.".formatted(name, type.name()),
                        NearestName.advice(name, names(type)));
            }
        }
        return find(names.get(0)).orElseThrow();
    }

    private static void collect(Expression expression, List<String> names) {
        if (expression instanceof Expression.Name name
                && !List.of("true", "false").contains(name.value())) {
            names.add(name.value());
        } else if (expression instanceof Expression.Call call
                && !call.function().equals("dial")) {
            names.add(call.function());
            call.arguments().forEach(argument -> collect(argument, names));
        } else if (expression instanceof Expression.Binary binary) {
            collect(binary.left(), names);
            collect(binary.right(), names);
        }
    }

    private static void refuseNumbers(Expression expression) throws BadCell {
        if (expression instanceof Expression.Numeral number && number.value() != 0) {
            throw new BadCell(
                    "number-in-binding",
                    number.text(),
                    "The number %s stands in a binding, where nobody sees it.".formatted(number.text()),
                    "Write dial(\"...\"), or leave the number to the cells.");
        } else if (expression instanceof Expression.Binary binary) {
            refuseNumbers(binary.left());
            refuseNumbers(binary.right());
        } else if (expression instanceof Expression.Negative negative) {
            refuseNumbers(negative.operand());
        } else if (expression instanceof Expression.Call call) {
            for (var argument : call.arguments()) {
                refuseNumbers(argument);
            }
        }
    }

    private Optional<? extends Fact<?>> find(String name) {
        return find(type, name);
    }

    /** The fact with this name, which may lead through a related type. */
    static Optional<? extends Fact<?>> find(FactType<?> type, String name) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            return type.fact(name);
        }
        var related = type.related().get(name.substring(0, dot));
        return related == null ? Optional.empty() : related.type().fact(name.substring(dot + 1));
    }

    /** Names of all facts that a table about this type can bind. */
    static List<String> names(FactType<?> type) {
        var names = new ArrayList<>(type.names());
        type.related()
                .forEach((prefix, related) -> related.type().names().forEach(name -> names.add(prefix + "." + name)));
        return names;
    }

    static Binding.Kind kind(Fact<?> fact) {
        if (fact instanceof Fact.OfText) {
            return Binding.Kind.TEXT;
        } else if (fact instanceof Fact.OfEnum) {
            return Binding.Kind.CONSTANT;
        } else if (fact instanceof Fact.OfFlag || fact instanceof Fact.FlagOfText) {
            return Binding.Kind.FLAG;
        } else if (fact instanceof Fact.OfDay) {
            return Binding.Kind.DAY;
        }
        return fact instanceof Fact.OfTexts ? Binding.Kind.TEXTS : Binding.Kind.NUMBER;
    }

    private static BadCell notBound(String text) {
        return new BadCell(
                "bad-binding",
                text,
                "'%s' binds the column to nothing.".formatted(text),
                "Write a fact with an operator, such as: discountPercent > [percent]; or advise.require(?), verdict, until, "
                        + String.join(", ", NOTES) + ", remark.");
    }
}
