package io.salesmanager.engine.rule;

/**
 * A condition and its number among all that are asked of a type of fact.
 *
 * @param number from 0; conditions that mean the same have the same
 */
public record Numbered<T>(Condition<T> condition, int number) {}
