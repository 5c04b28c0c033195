package io.salesmanager.inspection.progress;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Progress of those whom someone may see. */
@ApplicationScoped
public class ProgressOf {
    private final Counting counting;
    private final PipelineSource source;

    @Inject
    ProgressOf(Counting counting, PipelineSource source) {
        this.counting = counting;
        this.source = source;
    }

    /**
     * @param period null is this quarter
     * @throws Problem 422 for what is no period, and for what reps are not grouped by
     */
    public ProgressReport seenBy(ViewScope scope, String dimension, @Nullable String period) {
        var by = RepGroups.checked(Dimension.named(dimension));
        var asked = period == null || period.isBlank()
                ? Period.quarterOf(counting.company().today())
                : Period.named(period);
        var reps = scope instanceof ViewScope.Everything ? null : Set.copyOf(source.owners(scope));
        return counting.answer(scope, new Progress.Question(by, asked, reps));
    }
}
