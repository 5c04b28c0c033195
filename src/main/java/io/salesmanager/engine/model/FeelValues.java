package io.salesmanager.engine.model;

import io.salesmanager.engine.model.Names.Meaning;
import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.model.feel.Feel;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says the values of FEEL in the language of conditions: facts, dials, literals and arithmetic. */
final class FeelValues {
    private static final int MOST_PARTS = 3_000;
    private static final int MOST_DIGITS = 40;

    private final FactType<?> subject;
    private final Names names;
    private int parts;

    FeelValues(FactType<?> subject, Names names) {
        this.subject = subject;
        this.names = names;
    }

    /** What a name of a decision, of an entry or {@code ?} stands for; anything else is itself. */
    Spot resolved(Spot spot) throws BadFeel {
        if (++parts > MOST_PARTS) {
            throw spot.bad(
                    "too-long",
                    "",
                    "With all decisions that it uses, this has more than %d parts.".formatted(MOST_PARTS),
                    "Use fewer decisions inside one another.");
        }
        var at = spot;
        for (var next = next(at); next != null; next = next(at)) {
            at = next;
        }
        return at;
    }

    private @Nullable Spot next(Spot spot) throws BadFeel {
        if (spot.feel() instanceof Feel.Input) {
            var input = spot.script().input();
            if (input == null) {
                throw spot.bad(
                        "unsupported-feel",
                        "?",
                        "'?' is the value of a column, and this is no cell.",
                        "Write the name of a fact.");
            }
            return input;
        }
        if (!(spot.feel() instanceof Feel.Name name)) {
            return null;
        }
        var found = names.find(name, spot.script().local());
        if (found == null || found instanceof Meaning.Data) {
            return null;
        }
        if (found instanceof Meaning.Refused refused) {
            throw spot.bad(
                    "refused-decision",
                    name.shown(),
                    "'%s' %s.".formatted(name.path().get(0), refused.why()),
                    refused.advice());
        }
        if (found instanceof Meaning.Value value) {
            if (name.path().size() > 1) {
                throw spot.bad(
                        "unknown-name",
                        name.shown(),
                        "'%s' is one value and has no parts."
                                .formatted(name.path().get(0)),
                        "Write its name alone.");
            }
            return value.spot();
        }
        var entries = ((Meaning.Entries) found).entries();
        var entry = name.path().size() == 2 ? entries.get(name.path().get(1)) : null;
        if (entry == null) {
            throw spot.bad(
                    "unknown-name",
                    name.shown(),
                    "'%s' is no entry of '%s'."
                            .formatted(name.shown(), name.path().get(0)),
                    NearestName.advice(name.shown(), entries.keySet()));
        }
        return entry;
    }

    /** Whether it is a yes-or-no fact. */
    boolean isFlag(Spot spot) throws BadFeel {
        var fact = fact(spot);
        return fact instanceof Fact.OfFlag || fact instanceof Fact.FlagOfText;
    }

    Said value(Spot unresolved) throws BadFeel {
        var spot = resolved(unresolved);
        var feel = spot.feel();
        if (feel instanceof Feel.Numeral number) {
            return Said.of(Said.ATOM, spot.place(), plain(number, spot));
        }
        if (feel instanceof Feel.Text text) {
            return Said.of(Said.ATOM, spot.place(), quoted(text.content()));
        }
        if (feel instanceof Feel.At at) {
            return Said.of(Said.ATOM, spot.place(), day(at.content(), spot));
        }
        if (feel instanceof Feel.Name name) {
            return Said.of(Said.ATOM, spot.place(), path(name, spot));
        }
        if (feel instanceof Feel.Call call) {
            return called(call, spot);
        }
        if (feel instanceof Feel.Negative negative) {
            return Said.of(
                    Said.ATOM,
                    spot.place(),
                    "-",
                    value(spot.at(negative.operand())).within(Said.ATOM));
        }
        if (feel instanceof Feel.Binary binary && "+-*/".contains(binary.operator())) {
            var rank = "+-".contains(binary.operator()) ? Said.SUM : Said.PRODUCT;
            return Said.of(
                    rank,
                    spot.place(),
                    value(spot.at(binary.left())).within(rank),
                    " " + binary.operator() + " ",
                    value(spot.at(binary.right())).within(rank + 1));
        }
        throw spot.bad(
                "not-a-value",
                "",
                "A fact, a dial or a single value is expected here.",
                "A list of values stands in the cell of a column, or behind in.");
    }

    private static String plain(Feel.Numeral number, Spot spot) throws BadFeel {
        var value = new BigDecimal(number.text());
        if (Math.abs((long) value.precision() - value.scale()) > MOST_DIGITS || value.scale() > MOST_DIGITS) {
            throw spot.bad(
                    "not-a-number",
                    number.text(),
                    "This number has more than %d digits.".formatted(MOST_DIGITS),
                    "Write an amount, a share or a count.");
        }
        return value.scale() < 0
                ? value.toPlainString()
                : value.toString().contains("E") ? value.toPlainString() : value.toString();
    }

    /** The text between quotes, as the language of conditions escapes it. */
    static Piece quoted(Piece content) {
        var text = content.text();
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0
                ? Said.piece(content.at(), "\"", content, "\"")
                : Piece.meant('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"', content.at());
    }

    private static String day(Piece content, Spot spot) throws BadFeel {
        try {
            return '"' + LocalDate.parse(content.text()).toString() + '"';
        } catch (DateTimeParseException e) {
            throw spot.bad(
                    "not-a-day",
                    content.text(),
                    "'%s' is no day.".formatted(content.text()),
                    "Facts know days, not times or durations: write @\"2026-12-31\"; for a number of days from now, dial(\"...\").");
        }
    }

    private Said called(Feel.Call call, Spot spot) throws BadFeel {
        var name = call.function().path();
        if (name.size() > 1) {
            return Said.of(Said.ATOM, spot.place(), path(call.function(), spot), arguments(call, spot));
        }
        return switch (name.get(0)) {
            case "dial", "max", "min" -> Said.of(Said.ATOM, spot.place(), name.get(0), arguments(call, spot));
            case "date" -> {
                if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Feel.Text text)) {
                    throw spot.bad("not-a-day", "date", "A day is written as one text.", "Write date(\"2026-12-31\").");
                }
                yield Said.of(Said.ATOM, spot.place(), day(text.content(), spot));
            }
            default ->
                throw spot.bad(
                        "unsupported-feel",
                        name.get(0),
                        "'%s(...)' may not be called in a rule.".formatted(name.get(0)),
                        "Allowed are dial, max, min, date, not, contains, list contains, starts with, ends with, and facts that take an argument, such as Opportunity.touchesInLast(14).");
        };
    }

    private Piece arguments(Feel.Call call, Spot spot) throws BadFeel {
        var words = new ArrayList<Object>();
        words.add("(");
        for (var argument : call.arguments()) {
            if (words.size() > 1) {
                words.add(", ");
            }
            words.add(value(spot.at(argument)).text());
        }
        words.add(")");
        return Said.piece(spot.place(), words.toArray());
    }

    /** The fact that is read here, null where it is something else. */
    @Nullable Fact<?> fact(Spot unresolved) throws BadFeel {
        var spot = resolved(unresolved);
        var name = spot.feel() instanceof Feel.Name read
                ? read
                : spot.feel() instanceof Feel.Call call ? call.function() : null;
        if (name == null || name.path().size() < 2) {
            return null;
        }
        var found = names.find(name, spot.script().local());
        if (found == null || !(found instanceof Meaning.Data data)) {
            return null;
        }
        var path = name.path();
        var related = path.size() == 3 ? data.type().related().get(path.get(1)) : null;
        var owner = related == null ? data.type() : related.type();
        return owner.fact(path.get(path.size() - 1)).orElse(null);
    }

    /** A fact's name as a pattern on the subject writes it. */
    private String path(Feel.Name name, Spot spot) throws BadFeel {
        var found = names.find(name, spot.script().local());
        if (found == null || !(found instanceof Meaning.Data data)) {
            throw names.unknown(name, spot, subject, spot.script().local().keySet());
        }
        var path = name.path();
        var type = data.type();
        var prefix = prefix(type, name, spot);
        if (path.size() == 3 && type == (Object) subject && type.related().containsKey(path.get(1))) {
            prefix = path.get(1) + ".";
            type = type.related().get(path.get(1)).type();
        } else if (path.size() != 2) {
            throw spot.bad(
                    "unknown-name",
                    name.shown(),
                    "'%s' is no single fact.".formatted(name.shown()),
                    "Write %s and one of its facts, such as %s.%s."
                            .formatted(
                                    type.name(),
                                    type.name(),
                                    type.names().iterator().next()));
        }
        var fact = path.get(path.size() - 1);
        if (type.fact(fact).isEmpty()) {
            throw spot.bad(
                    "unknown-fact",
                    name.shown(),
                    "There is no fact '%s' of %s.".formatted(fact, type.name()),
                    NearestName.advice(fact, type.names()));
        }
        return prefix + fact;
    }

    private String prefix(FactType<?> type, Feel.Name name, Spot spot) throws BadFeel {
        if (type == (Object) subject) {
            return "";
        }
        for (var related : subject.related().values()) {
            if (related.type() == (Object) type) {
                return related.name() + ".";
            }
        }
        throw spot.bad(
                "wrong-subject",
                name.shown(),
                "This table speaks of %s, from which %s is not reached.".formatted(subject.name(), type.name()),
                "Make two tables of it.");
    }

    /** The values that a text in quotes can stand for, where it is compared with this: those of a constant; else none. */
    List<String> constants(Spot other) throws BadFeel {
        return fact(other) instanceof Fact.OfEnum<?> constant ? constant.values() : List.of();
    }
}
