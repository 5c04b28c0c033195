package io.salesmanager.sales.dictionary;

import io.salesmanager.sales.Account;
import io.salesmanager.sales.Manager;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A type of fact, as rules name it in a pattern, with everything that can be asked of it.
 *
 * @param related other types that can be reached from it, such as {@code account} from an opportunity
 */
public record FactType<T>(String name, Class<T> type, Map<String, Fact<T>> facts, Map<String, Related<T, ?>> related) {

    public static final FactType<Account> ACCOUNT = AccountFacts.type();
    public static final FactType<Rep> REP = RepFacts.type();
    public static final FactType<Team> TEAM = TeamFacts.team();
    public static final FactType<Manager> MANAGER = TeamFacts.manager();
    public static final FactType<Opportunity> OPPORTUNITY = OpportunityFacts.type();

    /** A type that is reached from another. */
    public record Related<T, R>(String name, FactType<R> type, Function<T, R> read) {}

    public static List<FactType<?>> all() {
        return List.of(OPPORTUNITY, ACCOUNT, REP, TEAM, MANAGER);
    }

    public static Optional<FactType<?>> find(String name) {
        return all().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    public Optional<Fact<T>> fact(String fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    public Set<String> names() {
        return facts.keySet();
    }

    /** Collects the facts of a type, in the order in which the dictionary shows them. */
    static final class Catalogue<T> {
        private final Map<String, Fact<T>> facts = new LinkedHashMap<>();
        private final Map<String, Related<T, ?>> related = new LinkedHashMap<>();
        private String from = "fields";
        private boolean changeable = true;

        /** The facts that follow are measured from this stream. */
        Catalogue<T> from(String stream, boolean someoneCanChangeThem) {
            from = stream;
            changeable = someoneCanChangeThem;
            return this;
        }

        Catalogue<T> number(String name, String unit, String example, String meaning, ToDoubleFunction<T> read) {
            return add(new Fact.OfNumber<>(name, described(meaning, unit, true, example), read));
        }

        Catalogue<T> boxed(
                String name, String unit, String example, String meaning, Function<T, @Nullable Number> read) {
            return number(name, unit, example, meaning, of -> {
                var value = read.apply(of);
                return value == null ? Double.NaN : value.doubleValue();
            });
        }

        Catalogue<T> text(String name, String example, String meaning, Function<T, @Nullable String> read) {
            return add(new Fact.OfText<>(name, described(meaning, "", true, example), List.of(), read));
        }

        Catalogue<T> day(String name, String example, String meaning, Function<T, java.time.@Nullable LocalDate> read) {
            return add(new Fact.OfDay<>(name, described(meaning, "day", true, example), read));
        }

        Catalogue<T> flag(String name, String meaning, Function<T, @Nullable Boolean> read) {
            return add(new Fact.OfFlag<>(name, described(meaning, "", true, "true"), read));
        }

        /** A flag that is always known. */
        Catalogue<T> fact(String name, String meaning, Function<T, Boolean> read) {
            return add(new Fact.OfFlag<>(name, described(meaning, "", false, "true"), read));
        }

        Catalogue<T> texts(String name, String example, String meaning, Function<T, @Nullable List<String>> read) {
            return add(new Fact.OfTexts<>(name, described(meaning, "", true, example), read));
        }

        <E extends Enum<E>> Catalogue<T> constant(
                String name, Class<E> type, String meaning, Function<T, @Nullable E> read) {
            var constants = type.getEnumConstants();
            var values = Arrays.stream(constants).map(Enum::name).toList();
            var example = values.get(values.size() - 1);
            var unknown = values.contains("UNKNOWN") || from.equals("decisions");
            return add(new Fact.OfEnum<>(name, described(meaning, "", unknown, example), values, read::apply));
        }

        Catalogue<T> function(Fact<T> fact) {
            return add(fact);
        }

        Fact.Description described(String meaning, String unit, boolean unknown, String example) {
            return new Fact.Description(meaning, unit, unknown, from, example, changeable);
        }

        <R> Catalogue<T> related(String name, FactType<R> type, Function<T, R> read) {
            related.put(name, new Related<>(name, type, read));
            return this;
        }

        FactType<T> type(String name, Class<T> type) {
            return new FactType<>(
                    name,
                    type,
                    java.util.Collections.unmodifiableMap(facts),
                    java.util.Collections.unmodifiableMap(related));
        }

        private Catalogue<T> add(Fact<T> fact) {
            if (facts.putIfAbsent(fact.name(), fact) != null) {
                throw new IllegalStateException("two facts are named '%s'".formatted(fact.name()));
            }
            return this;
        }
    }

    /** All facts, in the order in which the dictionary shows them. */
    public Collection<Fact<T>> inOrder() {
        return new ArrayList<>(facts.values());
    }
}
