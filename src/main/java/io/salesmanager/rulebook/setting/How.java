package io.salesmanager.rulebook.setting;

import io.salesmanager.platform.http.Precondition;
import org.jspecify.annotations.Nullable;

/**
 * How changes of settings are to be taken.
 *
 * @param base the candidate that they are added to; null for what decides
 * @param dryRun whether nothing is stored
 */
public record How(Precondition precondition, @Nullable String base, boolean dryRun) {}
