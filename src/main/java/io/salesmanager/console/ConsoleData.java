package io.salesmanager.console;

import io.salesmanager.access.ViewScope;
import io.salesmanager.console.next.Standing;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages show, already limited to what the viewer may see. Whoever keeps the journal implements it. */
public interface ConsoleData {
    /**
     * The latest decision of each deal, in the order of the filter.
     *
     * @param cursor {@code next} of the page before, null to begin
     * @throws Problem 422 for a cursor that is not of this list and order
     */
    Page<DecisionRow> decisions(DecisionFilter filter, @Nullable String cursor, int limit, ViewScope scope);

    /** How many deals have each verdict under the same filter, whatever verdict it names; verdicts without a deal may be left out. */
    List<VerdictCount> counts(DecisionFilter filter, ViewScope scope);

    /** The reps and teams that a list can be narrowed to. */
    FilterChoices choices(ViewScope scope);

    /** What has to happen before there are decisions for them. */
    Standing standing(ViewScope scope);

    /** A deal with its latest decision and what happened to it; empty where it is not known or may not be seen. */
    Optional<DealView> deal(String opportunityId, ViewScope scope);
}
