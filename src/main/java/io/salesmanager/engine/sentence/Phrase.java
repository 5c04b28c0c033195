package io.salesmanager.engine.sentence;

import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.playbook.source.Location;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the language and what it means.
 *
 * @param of the type of fact it speaks of; empty where it can be any
 * @param shown as people read it, with its placeholders in braces
 */
record Phrase(String of, List<Token> tokens, Meaning meaning, String shown, Location at) {

    /** A word of it, or a placeholder. */
    sealed interface Token {
        record Literal(String word, boolean comma) implements Token {}

        record Hole(String name, Kind kind) implements Token {}
    }

    /** What it adds to a rule. */
    sealed interface Meaning {
        /** A pattern; conditions may follow. */
        record Starts(@Nullable String variable, String type, Part part, List<Template> conditions)
                implements Meaning {}

        /** Conditions of the pattern before it. */
        record Adds(List<Template> conditions) implements Meaning {}

        /** Calls on {@code advise}. */
        record Concludes(Template calls) implements Meaning {}
    }

    /** Text with placeholders between its parts. */
    record Template(List<Section> sections) {
        /** @param hole the placeholder that stands here; null for text of the language itself */
        record Section(Piece text, @Nullable String hole) {}

        /**
         * With its placeholders filled.
         *
         * @param at where the author of the rule wrote the sentence
         */
        Piece filled(Map<String, Piece> values, Location at) {
            return Piece.joined(
                    at,
                    sections.stream()
                            .map(section -> section.hole() == null
                                    ? section.text()
                                    : values.getOrDefault(section.hole(), section.text()))
                            .toList());
        }
    }

    /** Whether it starts with a hyphen, and so adds to the sentence before it. */
    boolean adds() {
        return meaning instanceof Meaning.Adds;
    }

    boolean concludes() {
        return meaning instanceof Meaning.Concludes;
    }
}
