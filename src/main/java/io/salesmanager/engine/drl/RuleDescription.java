package io.salesmanager.engine.drl;

import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.engine.source.RuleSource.Format;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.engine.source.RuleSource.PatternSource;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Turns one rule of the Drools parser into a {@link RuleSource}, or says what of it is not allowed. */
final class RuleDescription {
    private final RuleDescr rule;
    private final String file;
    private final String text;
    private final Diagnostics found = new Diagnostics();

    private RuleDescription(RuleDescr rule, String file, String text) {
        this.rule = rule;
        this.file = file;
        this.text = text;
    }

    static Optional<RuleSource> read(RuleDescr rule, String file, String text, Diagnostics diagnostics) {
        var description = new RuleDescription(rule, file, text);
        var source = description.read();
        description.found.all().stream()
                .map(diagnostic -> diagnostic.inRule(rule.getName()))
                .forEach((Diagnostic diagnostic) -> diagnostics.add(diagnostic));
        return description.found.hasErrors() ? Optional.empty() : Optional.of(source);
    }

    private RuleSource read() {
        if (rule.getParentName() != null) {
            refuse(rule, "extends", "A rule does not extend another.", "Repeat the conditions.");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse(rule, "then[...]", "A rule has one consequence.", "Write two rules.");
        }
        var patterns = new ArrayList<PatternSource>();
        for (var part : rule.getLhs().getDescrs()) {
            pattern(part, patterns);
        }
        var attributes = rule.getAttributes();
        return new RuleSource(
                rule.getName(),
                new Location(file, rule.getLine(), rule.getColumn() + 1),
                Format.DRL,
                annotations(),
                patterns,
                consequence(),
                enabled(attributes),
                day(attributes.get("date-effective")),
                day(attributes.get("date-expires")));
    }

    private void pattern(BaseDescr part, List<PatternSource> patterns) {
        if (part instanceof AndDescr and) {
            and.getDescrs().forEach(each -> pattern(each, patterns));
        } else if (part instanceof NotDescr not && not.getDescrs().get(0) instanceof PatternDescr inner) {
            patterns.add(pattern(inner, Part.NOT));
        } else if (part instanceof ExistsDescr exists && exists.getDescrs().get(0) instanceof PatternDescr inner) {
            patterns.add(pattern(inner, Part.EXISTS));
        } else if (part instanceof PatternDescr pattern) {
            patterns.add(pattern(pattern, Part.EACH));
        } else {
            var word = text.substring(Math.max(0, part.getStartCharacter()), Math.max(0, part.getEndCharacter() + 1));
            refuse(
                    part,
                    word.lines().findFirst().orElse(""),
                    "Only patterns, 'not' and 'exists' before a pattern may stand here.",
                    "Write $o : Opportunity( condition, condition ); for 'or' use || inside the parentheses, or two rules.");
        }
    }

    private PatternSource pattern(PatternDescr pattern, Part part) {
        if (pattern.getSource() != null
                || !pattern.getBehaviors().isEmpty()
                || !pattern.getAnnotations().isEmpty()) {
            refuse(
                    pattern,
                    pattern.getObjectType(),
                    "'from', 'collect', 'accumulate' and windows are not allowed.",
                    "Use the measures in the dictionary of facts.");
        }
        var conditions = new ArrayList<Piece>();
        for (var constraint : pattern.getConstraint().getDescrs()) {
            var start = constraint.getStartCharacter();
            var end = constraint.getEndCharacter() + 1;
            if (!(constraint instanceof ExprConstraintDescr condition)
                    || start < 0
                    || !squeezed(condition.getExpression()).equals(squeezed(text.substring(start, end)))) {
                refuse(
                        pattern,
                        constraint.getText() == null ? "" : constraint.getText(),
                        "This form of condition is not allowed.",
                        "Write fact, operator, value.");
            } else {
                conditions.add(Piece.of(text, file, start, end));
            }
        }
        return new PatternSource(
                pattern.getIdentifier() == null || pattern.getIdentifier().isEmpty() ? null : pattern.getIdentifier(),
                pattern.getObjectType(),
                part,
                conditions,
                at(pattern));
    }

    private Map<String, Piece> annotations() {
        Map<String, Piece> annotations = new LinkedHashMap<>();
        for (var name : rule.getAnnotationNames()) {
            var annotation = rule.getAnnotation(name);
            var value = unquoted(annotation.getSingleValueAsString());
            var matcher = Pattern.compile("@" + Pattern.quote(name) + "\\s*\\(\\s*\"?")
                    .matcher(text)
                    .region(
                            Math.max(0, rule.getStartCharacter()),
                            Math.min(text.length(), Math.max(rule.getStartCharacter(), rule.getEndCharacter()) + 1));
            var start = matcher.find() ? matcher.end() : Math.max(0, rule.getStartCharacter());
            annotations.put(
                    name, Piece.copied(value, Piece.of(text, file, start, start).at()));
        }
        return annotations;
    }

    private Piece consequence() {
        var code = rule.getConsequence() == null
                ? ""
                : rule.getConsequence().toString().strip();
        var end = Math.min(text.length(), rule.getEndCharacter() + 1);
        var start = text.lastIndexOf(code, end);
        return start < rule.getStartCharacter() || code.isEmpty()
                ? Piece.copied(code, new Location(file, Math.max(1, rule.getConsequenceLine()), 1))
                : Piece.of(text, file, start, start + code.length());
    }

    private boolean enabled(Map<String, AttributeDescr> attributes) {
        for (var attribute : attributes.values()) {
            if (!List.of("enabled", "date-effective", "date-expires").contains(attribute.getName())) {
                found.error(
                        "not-allowed",
                        start(attribute),
                        attribute.getName(),
                        "The attribute '%s' is not allowed: rules have no order and no timers."
                                .formatted(attribute.getName()),
                        "Delete it. What happens when rules disagree stands in playbook.yaml under 'precedence'.");
            }
        }
        var enabled = attributes.get("enabled");
        var value = enabled == null ? "true" : enabled.getValue().strip();
        if (enabled != null && !value.equals("true") && !value.equals("false")) {
            refuse(enabled, value, "'enabled' is true or false.", "Write enabled false, or delete it.");
        }
        return value.equals("true");
    }

    private @Nullable LocalDate day(@Nullable AttributeDescr attribute) {
        if (attribute == null) {
            return null;
        }
        try {
            return LocalDate.parse(attribute.getValue());
        } catch (DateTimeParseException e) {
            refuse(
                    attribute,
                    attribute.getValue(),
                    "'%s' is no day.".formatted(attribute.getValue()),
                    "Write it as 2026-12-31.");
            return null;
        }
    }

    /** Where an attribute's name stands: the parser tells where its value does. */
    private Location start(AttributeDescr attribute) {
        var value = at(attribute);
        var line = text.lines().skip(value.line() - 1L).findFirst().orElse("");
        var name = line.lastIndexOf(attribute.getName(), value.column());
        return name < 0 ? value : new Location(file, value.line(), name + 1);
    }

    private Location at(BaseDescr part) {
        return part.getLine() < 1
                ? new Location(file, rule.getLine(), rule.getColumn() + 1)
                : new Location(file, part.getLine(), part.getColumn() + 1);
    }

    private void refuse(BaseDescr part, String word, String message, String advice) {
        found.error("not-allowed", at(part), word, message, advice);
    }

    private static String unquoted(@Nullable String value) {
        if (value == null) {
            return "";
        }
        var stripped = value.strip();
        return stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"")
                ? stripped.substring(1, stripped.length() - 1).replace("\\\"", "\"")
                : stripped;
    }

    private static String squeezed(String expression) {
        return expression.replaceAll("\\s", "");
    }
}
