package io.salesmanager.playbook;

import io.salesmanager.playbook.source.Location;

/**
 * One setting of a dial: its value for the deals that {@code scope} covers.
 *
 * @param unit what the value counts, such as {@code days} or {@code percent}
 * @param min smallest value that makes sense
 * @param max largest value that makes sense
 * @param why the reason for this value, with its source
 * @param at where it is set
 */
public record DialRow(
        String dial, Scope scope, double value, String unit, double min, double max, String why, Location at) {}
