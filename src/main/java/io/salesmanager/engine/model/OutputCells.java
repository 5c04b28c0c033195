package io.salesmanager.engine.model;

import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.model.feel.Feel;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.NearestName;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cells of a row conclude and note, as calls on {@code advise} and annotations. */
final class OutputCells {
    private static final List<String> VERDICTS = Arrays.stream(Verdict.values())
            .filter(Verdict::proposable)
            .map(Enum::name)
            .toList();

    private final FeelValues values;
    private final String variable;
    private final Map<String, Piece> notes = new LinkedHashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final List<Piece> calls = new ArrayList<>();
    private @Nullable Piece id;
    private @Nullable Spot verdict;
    private @Nullable Spot until;
    private @Nullable Spot channel;
    private @Nullable Spot inDays;

    OutputCells(FeelValues values, String variable) {
        this.values = values;
        this.variable = variable;
    }

    /** A cell of annotations, which is plain text. */
    void annotated(Output output, Piece text) throws BadFeel {
        switch (output.kind()) {
            case ID -> id = text;
            case DAY -> days.put(output.name(), day(text));
            default -> note(output, text);
        }
    }

    /** A cell of outputs, which is FEEL. */
    void concluded(Output output, Spot spot) throws BadFeel {
        if (spot.feel() instanceof Feel.Null) {
            return;
        }
        switch (output.kind()) {
            case ID -> id = text(spot);
            case NOTE -> note(output, output.name().equals("because") ? sentence(spot) : text(spot));
            case DAY -> days.put(output.name(), day(dayText(spot)));
            case VERDICT -> verdict = spot;
            case UNTIL -> until = spot;
            case IN_DAYS -> inDays = spot;
            default -> advised(output.name(), spot);
        }
    }

    private void note(Output output, Piece text) throws BadFeel {
        var other = notes.putIfAbsent(output.name(), text);
        if (other != null) {
            throw new BadFeel(
                    "duplicate-column",
                    text.at(),
                    text.text(),
                    "'%s' is said twice.".formatted(output.name()),
                    "Delete one of the two columns.");
        }
    }

    private void advised(String method, Spot spot) throws BadFeel {
        if (method.equals("engage")) {
            channel = spot;
            return;
        }
        var elements = spot.feel() instanceof Feel.Listing list ? list.elements() : List.of(spot.feel());
        for (var element : elements) {
            var argument = FeelValues.quoted(text(spot.at(element)));
            calls.add(call(spot, method, ", ", argument));
        }
    }

    private Piece call(Spot spot, String method, Object... arguments) {
        var parts = new ArrayList<Object>();
        parts.add("advise." + method + "(" + variable);
        parts.addAll(Arrays.asList(arguments));
        parts.add(");");
        return Said.piece(spot.place(), parts.toArray());
    }

    /** The calls, with those that two columns make together. */
    List<Piece> calls() throws BadFeel {
        var all = new ArrayList<Piece>();
        if (verdict != null) {
            all.add(proposal(verdict));
        } else if (until != null) {
            throw until.bad(
                    "wrong-argument",
                    "until",
                    "There is a day, but no verdict that it belongs to.",
                    "Write \"POSTPONE\" or \"REVISIT\" into the column verdict.");
        }
        if (channel != null) {
            if (inDays == null) {
                throw channel.bad(
                        "wrong-argument",
                        "engage",
                        "It is not said within how many days.",
                        "Add an output inDays, with dial(\"...\") in its cell.");
            }
            all.add(call(
                    channel,
                    "engage",
                    ", ",
                    FeelValues.quoted(text(channel)),
                    ", ",
                    values.value(inDays).text()));
        } else if (inDays != null) {
            throw inDays.bad(
                    "wrong-argument",
                    "inDays",
                    "There are days, but no channel that they belong to.",
                    "Write \"CALL\" or another channel into the column engage.");
        }
        all.addAll(calls);
        return all;
    }

    private Piece proposal(Spot spot) throws BadFeel {
        var word = text(spot).text().toUpperCase(Locale.ROOT);
        if (!VERDICTS.contains(word)) {
            throw spot.bad(
                    "unknown-value",
                    word,
                    "'%s' is no verdict that a rule proposes.".formatted(word),
                    NearestName.advice(word, VERDICTS));
        }
        var method = word.toLowerCase(Locale.ROOT);
        return until == null
                ? call(spot, method)
                : call(spot, method, ", ", values.value(until).text());
    }

    /** A sentence: texts joined by {@code +}, with facts and dials between them. */
    private Piece sentence(Spot spot) throws BadFeel {
        var feel = spot.feel();
        if (feel instanceof Feel.Text text) {
            return text.content();
        }
        if (feel instanceof Feel.Binary binary && binary.operator().equals("+")) {
            return Said.piece(spot.place(), sentence(spot.at(binary.left())), sentence(spot.at(binary.right())));
        }
        if (feel instanceof Feel.Call call
                && call.function().path().equals(List.of("string"))
                && call.arguments().size() == 1) {
            return sentence(spot.at(call.arguments().get(0)));
        }
        return Said.piece(spot.place(), "{", values.value(spot).text(), "}");
    }

    private Piece text(Spot unresolved) throws BadFeel {
        var spot = values.resolved(unresolved);
        if (spot.feel() instanceof Feel.Text text) {
            return text.content();
        }
        throw spot.bad(
                "wrong-argument",
                "",
                "A text in double quotes is expected here.",
                "Write \"...\", or leave the cell empty.");
    }

    private Piece dayText(Spot spot) throws BadFeel {
        if (spot.feel() instanceof Feel.At at) {
            return at.content();
        }
        return spot.feel() instanceof Feel.Call call && call.arguments().size() == 1
                ? text(spot.at(call.arguments().get(0)))
                : text(spot);
    }

    private static LocalDate day(Piece text) throws BadFeel {
        try {
            return LocalDate.parse(text.text());
        } catch (DateTimeParseException e) {
            throw new BadFeel(
                    "not-a-day",
                    text.at(),
                    text.text(),
                    "'%s' is no day.".formatted(text.text()),
                    "Write it as 2026-12-31.");
        }
    }

    @Nullable Piece id() {
        return id;
    }

    Map<String, Piece> notes() {
        return notes;
    }

    @Nullable LocalDate day(String name) {
        return days.get(name);
    }
}
