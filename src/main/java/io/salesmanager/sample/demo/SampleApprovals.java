package io.salesmanager.sample.demo;

import io.salesmanager.platform.Ids;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Approval;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.people.SampleTeam;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the managers of the sample company confirmed, as if each rep had asked on that day. */
@ApplicationScoped
class SampleApprovals {
    private final Database database;

    SampleApprovals(Database database) {
        this.database = database;
    }

    private record Confirmed(RepHistory rep, Approval approval) {}

    /** In a transaction. */
    void store(SampleCompany company) {
        Map<String, String> managers = new HashMap<>();
        for (SampleTeam team : company.teams()) {
            managers.put(team.id(), team.managerName());
        }
        var all = new ArrayList<Confirmed>();
        for (var rep : company.reps()) {
            Objects.requireNonNullElse(rep.approvals(), List.<Approval>of())
                    .forEach(approval -> all.add(new Confirmed(rep, approval)));
        }
        all.sort(Comparator.comparing(one -> one.approval().decided()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (var one : all) {
            var standing = one.approval().standing().name();
            var at = one.approval().decided().toEpochMilli();
            rows.add(new @Nullable Object[] {
                Ids.next(),
                one.rep().id(),
                one.approval().line(),
                standing,
                one.rep().name(),
                at,
                "For the deals of the next quarter.",
                at,
                managers.get(one.rep().teamId()),
                why(one.approval()),
                standing,
                one.approval().until()
            });
        }
        database.batch(
                "insert into approval (id, rep_id, line, wanted, asked_by, asked_at, why, state, decided_at, decided_by, decided_why,"
                        + " standing, until_day) values (?, ?, ?, ?, ?, ?, ?, 'APPROVED', ?, ?, ?, ?, ?)",
                rows);
    }

    private static String why(Approval approval) {
        return switch (approval.standing()) {
            case ELIGIBLE -> "Certificate and quiz are there.";
            case CONDITIONAL -> "With a colleague in the talks about scope and price.";
            case NOT_ELIGIBLE -> "First the certificate and its quiz.";
        };
    }
}
