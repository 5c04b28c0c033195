package io.salesmanager.journal;

import io.salesmanager.playbook.source.SourceFiles;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On what occasion decisions are recorded.
 *
 * @param live whether they are about now; a review of a past day never becomes the current decision of a deal
 * @param reviewId the review they belong to
 * @param files those of the rulebook that decided
 */
public record Occasion(boolean live, @Nullable String reviewId, Instant recorded, String rulebook, SourceFiles files) {}
