package io.salesmanager.journal;

import io.salesmanager.sales.measure.Cohorts.Cycle;
import io.salesmanager.sales.measure.Cohorts.Stay;
import io.salesmanager.sales.measure.TrackRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one pipeline was decided from, by the digests of its parts: a deal that did not change is stored once, however
 * often it is reviewed.
 *
 * @param rep digest, or null where the owner is not known
 * @param cohorts digest of a {@link CohortsSnapshot}
 * @param track what the rep closed, where that was known from more than these deals
 */
record PipelineSnapshot(
        @Nullable String rep,
        List<String> accounts,
        List<String> opportunities,
        String cohorts,
        @Nullable TrackRecord track) {

    record CohortsSnapshot(List<Stay> stays, List<Cycle> cycles) {}
}
