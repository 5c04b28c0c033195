package io.salesmanager.engine.table;

import io.salesmanager.sales.dictionary.FactType;

/** What the cells of a column mean. The second row of a table says it. */
sealed interface Binding {

    /** The rule's id; also says which type of fact the table is about. */
    record Id(FactType<?> type) implements Binding {}

    /** {@code title}, {@code because}, {@code source}, {@code owner}, {@code strength} or {@code article}. */
    record Note(String name) implements Binding {}

    /** {@code effective} or {@code expires}. */
    record Day(String name) implements Binding {}

    /** The verdict that is proposed. */
    record VerdictGiven() implements Binding {}

    /** The day until which it is postponed, or from which it is looked at again. */
    record Until() implements Binding {}

    /** For people; means nothing. */
    record Remark() implements Binding {}

    /** What a fact is. */
    enum Kind {
        NUMBER,
        TEXT,
        CONSTANT,
        FLAG,
        DAY,
        TEXTS
    }

    /**
     * A condition on a fact.
     *
     * @param fact as conditions write it, such as {@code account.segment} or {@code quiz("platform")}
     * @param operator empty where the cell says it
     * @param unit of the numbers in the cells; empty where it declares none, and then a number may not stand there
     */
    record Condition(String fact, Kind kind, String operator, String unit) implements Binding {}

    /** A condition in which the cell is the argument: {@code certificate(?)}. Its parts stand before and behind the argument. */
    record Asked(String before, String after) implements Binding {}

    /**
     * A call on {@code advise}: {@code advise.require(?)}.
     *
     * @param before with everything up to the argument that the cell gives, or all where it gives none
     * @param argument whether the cell gives an argument; else it says yes or no
     */
    record Advice(String before, String after, boolean argument) implements Binding {}
}
