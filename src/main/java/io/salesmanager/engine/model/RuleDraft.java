package io.salesmanager.engine.model;

import com.google.re2j.Pattern;
import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.source.Cell;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.engine.source.RuleSource.Format;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.engine.source.RuleSource.PatternSource;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.sales.dictionary.FactType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule while it is read, from a row of a table or a branch of a decision. */
final class RuleDraft {
    private static final Pattern LETTERS = Pattern.compile("[A-Z][A-Z0-9]{0,9}");
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{0,9}-[0-9A-Za-z]{1,10}");
    private static final int LONGEST_ID = 30;

    private final String decision;
    private final int number;
    private final Location at;
    private final FactType<?> subject;
    private final Diagnostics found = new Diagnostics();
    private final FeelConditions conditions;
    private final OutputCells outputs;

    /**
     * @param decision its name, which may begin with the letters of its rules' ids
     * @param number of the rule in it, from 1
     */
    RuleDraft(String decision, int number, Location at, FactType<?> subject, Names meanings) {
        this.decision = decision;
        this.number = number;
        this.at = at;
        this.subject = subject;
        this.conditions = new FeelConditions(subject, meanings);
        this.outputs = new OutputCells(conditions.values(), variable());
    }

    Diagnostics found() {
        return found;
    }

    FeelConditions conditions() {
        return conditions;
    }

    OutputCells outputs() {
        return outputs;
    }

    /** Something that is read and may be refused. */
    interface Reading {
        void read() throws BadFeel;
    }

    void reading(Reading reading) {
        try {
            reading.read();
        } catch (BadFeel e) {
            e.report(found);
        }
    }

    /** The conditions as what the author asks there; those that stand in it keep their places. */
    static List<Piece> placed(List<Piece> conditions, Piece there) {
        var cell = cell("", "", there);
        return conditions.stream()
                .map(piece -> cell.holds(piece.at()) ? piece : new Piece(piece.text(), there.at(), piece.stretches()))
                .toList();
    }

    static Cell cell(String heading, String binding, Piece text) {
        return new Cell(
                heading,
                binding,
                text.text(),
                text.at(),
                text.at(Math.max(0, text.text().length() - 1)));
    }

    /**
     * The rule, unless something is wrong with it.
     *
     * @param unasked what is said of it where it asks nothing
     */
    Optional<RuleSource> rule(List<Piece> asks, String unasked, String advice, Diagnostics diagnostics) {
        var calls = calls();
        var id = id();
        if (asks.isEmpty() && !found.hasErrors()) {
            found.error("no-condition", at, "", unasked, advice);
        }
        var title = outputs.notes().remove("title");
        var name = id + " " + (title == null ? title() : title.text());
        found.all().forEach(each -> diagnostics.add(each.inRule(name)));
        if (found.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new RuleSource(
                name,
                at,
                Format.DMN,
                outputs.notes(),
                List.of(new PatternSource(variable(), subject.name(), Part.EACH, asks, at)),
                calls.isEmpty()
                        ? Piece.meant("", at)
                        : Piece.joined(calls.get(0).at(), calls),
                true,
                outputs.day("effective"),
                outputs.day("expires")));
    }

    private String variable() {
        return "$" + subject.name().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    private List<Piece> calls() {
        try {
            return outputs.calls();
        } catch (BadFeel e) {
            e.report(found);
            return List.of();
        }
    }

    private String id() {
        @Nullable Piece given = outputs.id();
        if (given == null) {
            var letters =
                    letters().isEmpty() ? decision.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-") : letters();
            return letters.substring(0, Math.min(letters.length(), LONGEST_ID)).replaceAll("^-+|-+$", "") + "-"
                    + number;
        }
        if (!ID.matches(given.text())) {
            found.error(
                    "bad-id",
                    given.at(),
                    given.text(),
                    "'%s' is no id of a rule.".formatted(given.text()),
                    "Write the decision's letters, a hyphen and a number, such as DA-3.");
        }
        return given.text();
    }

    /** The name of the decision without the letters of its rules' ids. */
    private String title() {
        return letters().isEmpty() ? decision : decision.substring(letters().length() + 1);
    }

    /** The first word of the name, where it is the letters of ids; else nothing. */
    private String letters() {
        var words = decision.split(" ", 2);
        return words.length == 2 && LETTERS.matches(words[0]) ? words[0] : "";
    }
}
