package io.salesmanager.forecast.answer;

import io.salesmanager.forecast.chance.History;
import io.salesmanager.forecast.figure.Prospects;
import io.salesmanager.forecast.figure.Question;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.sales.history.RepHistory;
import org.jspecify.annotations.Nullable;

/** A count of all deals, and what was learned of them. */
record Company(CompanyCount count, Learned learned) {

    Prospects prospects() {
        return learned.prospects();
    }

    /** Of the day and horizon of a question about a period that is not over. */
    History history(Question question) {
        return learned.history(question.asOf(), question.horizon());
    }

    String teamOf(@Nullable String rep) {
        return count.rep(rep).map(RepHistory::teamId).orElse("");
    }
}
