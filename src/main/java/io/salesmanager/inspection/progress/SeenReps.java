package io.salesmanager.inspection.progress;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.inspection.count.CompanyCount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.stream.Collectors;

/** Takes reps, and with them their quotas, out of a count that someone may not see. */
@ApplicationScoped
public class SeenReps {
    private final PipelineSource source;

    SeenReps(PipelineSource source) {
        this.source = source;
    }

    public CompanyCount only(CompanyCount company, ViewScope scope) {
        if (scope instanceof ViewScope.Everything) {
            return company;
        }
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
