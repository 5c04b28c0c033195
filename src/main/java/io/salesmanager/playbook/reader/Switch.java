package io.salesmanager.playbook.reader;

import io.salesmanager.playbook.source.Location;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code switches.csv}.
 *
 * @param rule its id
 * @param until the last day on which the rule is off; null where it stays off, or is on
 * @param at where it stands
 */
public record Switch(String rule, boolean on, @Nullable LocalDate until, String why, Location at) {}
