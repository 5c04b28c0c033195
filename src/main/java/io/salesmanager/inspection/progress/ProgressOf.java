package io.salesmanager.inspection.progress;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.stream.Collectors;
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
    public ProgressReport seenBy(ViewScope scope, String by, @Nullable String period) {
        var everybody = counting.of(new ViewScope.Everything());
        var company = scope instanceof ViewScope.Everything ? everybody : only(counting.of(scope), scope);
        var asked = period == null || period.isBlank() ? Period.quarterOf(company.today()) : Period.named(period);
        return Progress.of(company, everybody, Dimension.named(by), asked);
    }

    /** Without the reps, and so the quotas, that may not be seen. */
    private CompanyCount only(CompanyCount company, ViewScope scope) {
        var ids = new HashSet<>(source.repIds(scope));
        return new CompanyCount(
                company.asOf(),
                company.playbook(),
                company.dials(),
                company.steps(),
                company.deals(),
                company.accounts(),
                company.reps().entrySet().stream()
                        .filter(rep -> ids.contains(rep.getKey()))
                        .collect(Collectors.toMap(rep -> rep.getKey(), rep -> rep.getValue())),
                company.teams());
    }
}
