package io.salesmanager.coaching.eligibility;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Approval.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What the rules said last, so that a queue need not judge every rep. */
@ApplicationScoped
class ProposalRows {
    private static final int LONGEST_SENTENCE = 2_000;

    private final Database database;

    ProposalRows(Database database) {
        this.database = database;
    }

    record OfRep(String rep, Proposal proposal) {}

    /** Those of reps who may be seen, in order of rep and line. */
    List<OfRep> all(ViewScope scope) {
        var clause = ScopeClause.of(scope, "fact.rep_id");
        return database.list(
                "select rep_id, line, standing, rule_id, because from eligibility_proposal fact where %s order by rep_id, line"
                        .formatted(clause.sql()),
                row -> new OfRep(
                        row.getString(1),
                        new Proposal(
                                row.getString(2),
                                Standing.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getString(5))),
                clause.values().toArray());
    }

    /** Takes the place of what was said of the rep before. */
    void replace(String rep, List<Proposal> proposals, Instant at) {
        database.update("delete from eligibility_proposal where rep_id = ?", rep);
        proposals.forEach(proposal -> database.update(
                "insert into eligibility_proposal (rep_id, line, standing, rule_id, because, proposed) values (?, ?, ?, ?, ?, ?)",
                rep,
                proposal.line(),
                proposal.standing().name(),
                proposal.rule(),
                shortened(proposal.because()),
                at.toEpochMilli()));
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE);
    }
}
