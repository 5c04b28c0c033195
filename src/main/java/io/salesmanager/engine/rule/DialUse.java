package io.salesmanager.engine.rule;

/**
 * A dial that a condition reads.
 *
 * @param index of the dial among the rulebook's dials
 */
public record DialUse(String name, int index) {}
