package io.salesmanager.journal;

import io.salesmanager.access.ViewScope;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What decisions are asked for; null means any.
 *
 * @param current only the newest live decision of each deal that was not deleted
 * @param text part of the name of the deal, the account or the rep, without case
 */
public record DecisionQuery(
        ViewScope scope,
        boolean current,
        @Nullable String rep,
        @Nullable String team,
        @Nullable String opportunity,
        @Nullable String review,
        @Nullable Verdict verdict,
        @Nullable Instant since,
        @Nullable String text) {
    private static final String LIST = "decisions";

    /** Everything in {@code scope}, or the newest live decision of each deal in it. */
    public static DecisionQuery all(ViewScope scope, boolean current) {
        return new DecisionQuery(scope, current, null, null, null, null, null, null, null);
    }

    /**
     * The order of a list: deals for which the value is not known come last, and those that are alike by the id of the decision. All
     * but {@link #DECIDED} are for the newest decision of each deal, since they sort what is read.
     */
    public enum Order {
        /** The latest first; ids of decisions grow with time. */
        DECIDED("d.id", "d.id", true, key -> key),
        /** The most urgent first. */
        URGENCY("c.urgency", "c.decision_id", false, Integer::valueOf),
        /** The largest first, whatever the currency. */
        AMOUNT("coalesce(d.amount, -9999999999999999)", "d.id", true, BigDecimal::new),
        /** The earliest first, as the deal has it now. */
        CLOSE_DATE("coalesce(o.close_date, date '9999-12-31')", "d.id", false, LocalDate::parse),
        /** The earliest due first. */
        NEXT_TOUCH("coalesce(t.due, 9223372036854775807)", "d.id", false, Long::valueOf);

        private final String key;
        private final String id;
        private final boolean descending;
        private final Function<String, Object> reader;

        Order(String key, String id, boolean descending, Function<String, Object> reader) {
            this.key = key;
            this.id = id;
            this.descending = descending;
            this.reader = reader;
        }

        /** As addresses have it, such as {@code close-date}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Order> named(String word) {
            return Arrays.stream(values())
                    .filter(order -> order.word().equals(word))
                    .findFirst();
        }

        /** All words, to be named where another was asked for. */
        public static String choices() {
            return Arrays.stream(values()).map(Order::word).collect(Collectors.joining(", "));
        }

        /** What is sorted by, as a column. */
        String key() {
            return key;
        }

        String sql() {
            return descending ? "%s desc, %s desc".formatted(key, id) : "%s, %s".formatted(key, id);
        }

        /** A condition for what follows, with {@link #keys} as its values; its first part is a range that an index can serve. */
        String following() {
            return "%1$s %3$s= ? and (%1$s %3$s ? or %2$s %3$s ?)".formatted(key, id, descending ? "<" : ">");
        }

        String cursor(String lastKey, String lastId) {
            return Cursor.of(LIST, word(), lastKey, lastId);
        }

        /** @throws Problem 422 for what is no cursor of this order */
        Object[] keys(String cursor) {
            var parts = Cursor.keys(LIST, cursor, 3);
            var last = Cursor.key(parts.get(1), cursor, text -> read(parts.get(0), text));
            return new Object[] {last, last, parts.get(2)};
        }

        private Object read(String order, String text) {
            if (!order.equals(word())) {
                throw new IllegalArgumentException("a cursor of the order " + order);
            }
            return reader.apply(text);
        }
    }
}
