package io.salesmanager.journal;

import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.asof.Cohorts.Cycle;
import io.salesmanager.sales.asof.Cohorts.Stay;
import io.salesmanager.sales.asof.Cohorts.Step;
import io.salesmanager.sales.asof.Cohorts.Track;
import io.salesmanager.sales.asof.TrackRecord;
import java.util.List;
import java.util.Objects;
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

    /** @param steps null in what older versions recorded, as {@code tracks} is */
    record CohortsSnapshot(
            List<Stay> stays,
            List<Cycle> cycles,
            @Nullable List<Step> steps,
            @Nullable List<Track> tracks) {
        static CohortsSnapshot of(Cohorts cohorts) {
            return new CohortsSnapshot(cohorts.stays(), cohorts.cycles(), cohorts.steps(), cohorts.tracks());
        }

        Cohorts cohorts() {
            return new Cohorts(
                    stays,
                    cycles,
                    Objects.requireNonNullElse(steps, List.of()),
                    Objects.requireNonNullElse(tracks, List.of()));
        }
    }
}
