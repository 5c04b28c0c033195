package io.salesmanager.engine.admission;

import io.salesmanager.engine.expression.DialNames;
import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.ExpressionParser;
import io.salesmanager.engine.expression.SyntaxError;
import io.salesmanager.engine.rule.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes a sentence with {@code {places}} that hold facts and dials. */
final class SentenceCompiler {
    private final Bindings bindings;
    private final List<Refusal> refused = new ArrayList<>();
    private final Set<String> dials = new TreeSet<>();

    SentenceCompiler(Bindings bindings) {
        this.bindings = bindings;
    }

    /** The sentence; it is good where {@link #refused} is empty after it. */
    Sentence compile(String text) {
        var parts = new ArrayList<Function<Object[], String>>();
        var at = 0;
        while (at < text.length()) {
            var open = text.indexOf('{', at);
            if (open < 0) {
                parts.add(literal(text.substring(at)));
                break;
            }
            if (open > at) {
                parts.add(literal(text.substring(at, open)));
            }
            var close = text.indexOf('}', open);
            if (close < 0) {
                refused.add(new Refusal(
                        "bad-sentence",
                        open,
                        text.substring(open),
                        "This '{' is never closed.",
                        "Add a '}' after the fact."));
                break;
            }
            place(text.substring(open + 1, close), open + 1).ifPresent(parts::add);
            at = close + 1;
        }
        return new Sentence(parts, text);
    }

    /** Everything that is wrong with the sentence. */
    List<Refusal> refused() {
        return List.copyOf(refused);
    }

    /** Names of the dials whose numbers it shows. */
    Set<String> dials() {
        return dials;
    }

    private Optional<Function<Object[], String>> place(String text, int offset) {
        try {
            var expression = ExpressionParser.parse(text);
            DialNames.addTo(dials, expression);
            var bound = bindings.read(expression);
            return place(bindings.subject(bound), bound, expression, offset);
        } catch (SyntaxError e) {
            refused.add(new Refusal("bad-sentence", offset + e.offset(), text, e.problem(), e.advice()));
        } catch (Refusal e) {
            refused.add(e.movedBy(offset));
        }
        return Optional.empty();
    }

    private <T> Optional<Function<Object[], String>> place(
            Subject<T> subject, int bound, Expression expression, int offset) {
        try {
            return Optional.of(place(subject, bound, expression));
        } catch (Refusal e) {
            refused.add(e.movedBy(offset));
            Refusal.others(e, expression, Set.of(), subject).forEach(other -> refused.add(other.movedBy(offset)));
            return Optional.empty();
        }
    }

    private static <T> Function<Object[], String> place(Subject<T> subject, int bound, Expression expression)
            throws Refusal {
        var typed = new ValueCompiler<>(subject, new Uses<>()).compile(expression);
        var type = subject.type().type();
        if (typed instanceof Typed.Num<T> number) {
            return match -> Sentence.number(number.read().applyAsDouble(type.cast(match[bound])));
        }
        if (typed instanceof Typed.Day<T> day) {
            return match -> Sentence.day(day.read().apply(type.cast(match[bound])));
        }
        if (typed instanceof Typed.Texts<T> texts) {
            return match -> Sentence.list(texts.read().apply(type.cast(match[bound])));
        }
        if (typed instanceof Typed.Flag<T> flag) {
            return match -> Sentence.flag(flag.read().apply(type.cast(match[bound])));
        }
        var read = typed instanceof Typed.Choice<T> choice ? choice.named().read() : ((Typed.Txt<T>) typed).read();
        return match -> Sentence.text(read.apply(type.cast(match[bound])));
    }

    private static Function<Object[], String> literal(String text) {
        return match -> text;
    }
}
