package io.salesmanager.engine.source;

import io.salesmanager.playbook.source.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it, whatever the format.
 *
 * @param format what it was written in
 * @param annotations by name, such as {@code because}
 * @param consequence calls on {@code advise}
 * @param effective first day on which it speaks
 * @param expires last day on which it speaks
 * @param complete whether every part of it could be read; what could not was told already
 */
public record RuleSource(
        String name,
        Location at,
        Format format,
        Map<String, Piece> annotations,
        List<PatternSource> patterns,
        Piece consequence,
        boolean enabled,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        boolean complete) {

    /** A rule of which every part could be read. */
    public RuleSource(
            String name,
            Location at,
            Format format,
            Map<String, Piece> annotations,
            List<PatternSource> patterns,
            Piece consequence,
            boolean enabled,
            @Nullable LocalDate effective,
            @Nullable LocalDate expires) {
        this(name, at, format, annotations, patterns, consequence, enabled, effective, expires, true);
    }

    /** What authors write rules in. */
    public enum Format {
        DRL,
        SENTENCES,
        TABLE,
        DMN
    }

    /** How a pattern takes part. */
    public enum Part {
        EACH,
        NOT,
        EXISTS
    }

    /**
     * One pattern.
     *
     * @param variable with its dollar sign, where the author gave one
     */
    public record PatternSource(
            @Nullable String variable, String type, Part part, List<Piece> conditions, Location at) {}

    public Optional<Piece> annotation(String annotation) {
        return Optional.ofNullable(annotations.get(annotation));
    }

    /** The first word of the name. */
    public String id() {
        var space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** The name without its first word. */
    public String title() {
        var space = name.indexOf(' ');
        return space < 0 ? name : name.substring(space + 1).strip();
    }
}
