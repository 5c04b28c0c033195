package io.salesmanager.engine.analysis.solve;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.salesmanager.engine.expression.Expression;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every text that some rule asks a fact for: with one more for all others, that is all a free text can be to the rules. */
final class Texts {
    private static final java.util.regex.Pattern WORDS =
            java.util.regex.Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]*");

    private final Map<String, Set<String>> ofFact = new HashMap<>();
    private final Map<String, Set<String>> arguments = new HashMap<>();

    /** The texts that a fact is asked for; without any, an empty set. */
    Set<String> of(String key) {
        return ofFact.getOrDefault(key, Set.of());
    }

    /** What a fact that takes a text is asked with. */
    Set<String> arguments(String key) {
        return arguments.getOrDefault(key, Set.of());
    }

    void collect(FactType<?> type, Expression expression) {
        if (expression instanceof Expression.Binary binary) {
            var texts = binary.operator().equals("matches") ? samples(binary.right()) : constants(binary.right());
            texts.forEach(text -> add(type, binary.left(), text));
            constants(binary.left()).forEach(text -> add(type, binary.right(), text));
            collect(type, binary.left());
            collect(type, binary.right());
        } else if (expression instanceof Expression.Membership membership) {
            membership
                    .values()
                    .forEach(value -> constants(value).forEach(text -> add(type, membership.operand(), text)));
        } else if (expression instanceof Expression.Not not) {
            collect(type, not.operand());
        } else if (expression instanceof Expression.Call call) {
            FactPath.find(type, call.function())
                    .ifPresent(path -> constants(call)
                            .forEach(text -> arguments
                                    .computeIfAbsent(path.key(), key -> new LinkedHashSet<>())
                                    .add(text)));
            call.arguments().forEach(argument -> collect(type, argument));
        } else if (expression instanceof Expression.Negative negative) {
            collect(type, negative.operand());
        }
    }

    private void add(FactType<?> type, Expression fact, String text) {
        if (fact instanceof Expression.Name name) {
            FactPath.find(type, name.value())
                    .filter(path -> path.fact() instanceof Fact.OfText || path.fact() instanceof Fact.OfTexts)
                    .ifPresent(path -> ofFact.computeIfAbsent(path.key(), key -> new LinkedHashSet<>())
                            .add(text));
        }
    }

    private static List<String> constants(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return List.of(text.value());
        }
        if (expression instanceof Expression.Call call) {
            return call.arguments().stream()
                    .filter(Expression.Text.class::isInstance)
                    .map(argument -> ((Expression.Text) argument).value())
                    .toList();
        }
        return expression instanceof Expression.Name name
                ? List.of(name.value().substring(name.value().lastIndexOf('.') + 1))
                : List.of();
    }

    /** Texts that fit a pattern, made of its own words. */
    private static List<String> samples(Expression pattern) {
        var found = new ArrayList<String>();
        if (pattern instanceof Expression.Text text) {
            var words = WORDS.matcher(text.value().replaceAll("\\(\\?[a-z]+\\)|\\\\.", "|"));
            while (words.find()) {
                if (matches(text.value(), words.group())) {
                    found.add(words.group());
                }
            }
        }
        return found;
    }

    static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matches(text);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
