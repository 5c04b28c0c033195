package io.salesmanager.engine.admission;

import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.expression.Written;
import io.salesmanager.engine.rule.FactUse;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType.Related;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.timeline.ProcessStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a name or a call reads: only facts of the dictionary, of the subject or of what is related to it. */
final class FactFinder<T> {
    private final Subject<T> subject;

    FactFinder(Subject<T> subject) {
        this.subject = subject;
    }

    /** A fact found: how to read it, and how to show it. */
    record Found<T>(Typed<T> typed, FactUse<T> use) {}

    /** The fact of that name, or nothing where the name can only be a constant. */
    Optional<Found<T>> find(Expression.Name name) throws Refusal {
        return find(name.value(), name.offset(), List.of(), "");
    }

    /** The fact that takes an argument. */
    Found<T> find(Expression.Call call, List<Object> arguments) throws Refusal {
        return find(call.function(), call.offset(), arguments, Written.arguments(call))
                .orElseThrow();
    }

    Refusal unknown(String name, int offset) {
        return new Refusal(
                "unknown-fact",
                offset,
                name,
                "There is no fact '%s' of %s.".formatted(name, subject.type().name()),
                NearestName.advice(name, names()));
    }

    /** @param argument as the author wrote it, with its parentheses; empty where there is none */
    private Optional<Found<T>> find(String written, int offset, List<Object> arguments, String argument)
            throws Refusal {
        var call = !argument.isEmpty();
        var path = withoutVariable(written, offset);
        var dot = path.indexOf('.');
        if (dot > 0) {
            var related = subject.type().related().get(path.substring(0, dot));
            if (related != null) {
                return Optional.of(through(related, path, offset, arguments, argument));
            }
            if (call || Character.isLowerCase(path.charAt(0))) {
                throw unknown(path, offset);
            }
            return Optional.empty();
        }
        var fact = subject.type().fact(path);
        if (fact.isEmpty()) {
            if (call) {
                throw unknown(path, offset);
            }
            return Optional.empty();
        }
        return Optional.of(read(fact.get(), path, offset, Reach.itself(), arguments, argument));
    }

    private <R> Found<T> through(
            Related<T, R> related, String path, int offset, List<Object> arguments, String argument) throws Refusal {
        var name = path.substring(related.name().length() + 1);
        var fact = related.type().fact(name);
        if (fact.isEmpty()) {
            throw new Refusal(
                    "unknown-fact",
                    offset,
                    path,
                    "There is no fact '%s' of %s."
                            .formatted(name, related.type().name()),
                    NearestName.advice(name, related.type().names()));
        }
        return read(fact.get(), path, offset, Reach.through(related.read()), arguments, argument);
    }

    private <R> Found<T> read(
            Fact<R> fact, String name, int offset, Reach<T, R> reach, List<Object> arguments, String argument)
            throws Refusal {
        var typed = typed(fact, name, offset, reach, arguments, !argument.isEmpty());
        return new Found<>(
                typed,
                new FactUse<>(
                        name + argument,
                        fact.description().unknown(),
                        fact.description().changeable(),
                        shown(typed, fact, reach, arguments)));
    }

    private <R> Typed<T> typed(
            Fact<R> fact, String name, int offset, Reach<T, R> reach, List<Object> arguments, boolean call)
            throws Refusal {
        if (fact instanceof Fact.NumberOfNumber<R> number) {
            var days = argument(arguments, Typed.Num.class, name, offset);
            @SuppressWarnings("unchecked")
            var argument = ((Typed.Num<T>) days).read();
            return new Typed.Num<>(t -> number.read().read(reach.from(t), argument.applyAsDouble(t)));
        }
        if (fact instanceof Fact.NumberOfText<R> number) {
            var text = allowed(number.argument(), (String) argument(arguments, String.class, name, offset), offset);
            return new Typed.Num<>(reach.number(of -> number.read().read(of, text)));
        }
        if (fact instanceof Fact.FlagOfText<R> flag) {
            var text = allowed(flag.argument(), (String) argument(arguments, String.class, name, offset), offset);
            return new Typed.Flag<>(reach.value(of -> flag.read().read(of, text)));
        }
        if (call) {
            throw new Refusal(
                    "not-allowed",
                    offset,
                    name,
                    "'%s' is a fact and takes no arguments.".formatted(name),
                    "Write it without parentheses.");
        }
        if (fact instanceof Fact.OfNumber<R> number) {
            return new Typed.Num<>(reach.number(number.read()));
        }
        if (fact instanceof Fact.OfText<R> text) {
            return new Typed.Txt<>(reach.value(text.read()), closed(name, text.values()));
        }
        if (fact instanceof Fact.OfEnum<R> constant) {
            return new Typed.Choice<>(reach.value(constant.read()), constant.values());
        }
        if (fact instanceof Fact.OfFlag<R> flag) {
            return new Typed.Flag<>(reach.value(flag.read()));
        }
        if (fact instanceof Fact.OfDay<R> day) {
            return new Typed.Day<>(reach.value(day.read()));
        }
        return new Typed.Texts<>(reach.value(((Fact.OfTexts<R>) fact).read()));
    }

    private <R> Function<T, @Nullable Object> shown(
            Typed<T> typed, Fact<R> fact, Reach<T, R> reach, List<Object> arguments) {
        if (fact instanceof Fact.NumberOfNumber<R> || fact instanceof Fact.NumberOfText<R>) {
            var number = (Typed.Num<T>) typed;
            return t -> Fact.number(number.read().applyAsDouble(t));
        }
        if (fact instanceof Fact.FlagOfText<R> flag) {
            var text = (String) arguments.get(0);
            return reach.value(of -> flag.read().read(of, text));
        }
        return reach.value(fact::shown);
    }

    /** A rule names only the stages, product lines and segments of the playbook; deals may have others. */
    private List<String> closed(String name, List<String> values) {
        return switch (name) {
            case "stage" -> subject.playbook().stageNames();
            case "productLine" -> subject.playbook().productLineNames();
            case "segment", "account.segment" -> subject.playbook().segmentNames();
            default -> values;
        };
    }

    private String allowed(Fact.Argument argument, String text, int offset) throws Refusal {
        var allowed = switch (argument) {
            case ANY -> List.of(text);
            case STEP ->
                ProcessStep.ofReps(subject.playbook()).stream()
                        .map(ProcessStep::name)
                        .toList();
            case PURPOSE ->
                Arrays.stream(Activity.Purpose.values())
                        .filter(purpose -> purpose != Activity.Purpose.UNKNOWN)
                        .map(Enum::name)
                        .toList();
            case PRODUCT_LINE -> subject.playbook().productLineNames();
        };
        if (!allowed.contains(text)) {
            throw new Refusal(
                    "unknown-value",
                    offset,
                    text,
                    "'%s' is none of its values.".formatted(text),
                    NearestName.advice(text, allowed));
        }
        return text;
    }

    private static Object argument(List<Object> arguments, Class<?> type, String name, int offset) throws Refusal {
        if (arguments.size() != 1 || !type.isInstance(arguments.get(0))) {
            var wanted = type == String.class ? "one text in quotes" : "one number";
            throw new Refusal(
                    "wrong-argument",
                    offset,
                    name,
                    "'%s' takes %s.".formatted(name, wanted),
                    type == String.class
                            ? "Write %s(\"...\").".formatted(name)
                            : "Write %s(dial(\"...\")).".formatted(name));
        }
        return arguments.get(0);
    }

    private String withoutVariable(String path, int offset) throws Refusal {
        if (!path.startsWith("$")) {
            return path;
        }
        if (subject.variable() != null && path.startsWith(subject.variable() + ".")) {
            return path.substring(subject.variable().length() + 1);
        }
        throw new Refusal(
                "unknown-variable",
                offset,
                path,
                "'%s' cannot be read here.".formatted(path),
                "A condition speaks of its own pattern; the account and the rep are reached as account.x and rep.x.");
    }

    private List<String> names() {
        var names = new ArrayList<>(subject.type().names());
        subject.type()
                .related()
                .forEach((prefix, related) -> related.type().names().forEach(name -> names.add(prefix + "." + name)));
        return names;
    }
}
