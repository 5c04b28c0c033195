package io.salesmanager.playbook;

import org.jspecify.annotations.Nullable;

/**
 * A band of account size.
 *
 * @param maxEmployees the largest head count of this band, or null for the last one
 */
public record Segment(String name, @Nullable Integer maxEmployees) {}
