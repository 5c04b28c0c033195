package io.salesmanager.journal;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.asof.TrackRecord;
import io.salesmanager.sales.history.PipelineHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline that was decided, with all that it was decided from.
 *
 * @param history as it is known now; it is kept, so that the facts can be measured again
 * @param facts as of the instant
 * @param track given to the facts, or null
 * @param decisions with their full explanation; those to be recorded, which need not be one for each deal
 * @param said all that rules concluded about the pipeline, also what came to nothing
 */
public record Decided(
        PipelineHistory history,
        Pipeline facts,
        @Nullable TrackRecord track,
        Cohorts cohorts,
        List<Decision> decisions,
        List<Conclusion> said) {}
