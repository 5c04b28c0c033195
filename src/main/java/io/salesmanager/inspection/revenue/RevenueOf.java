package io.salesmanager.inspection.revenue;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.read.Names;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Counting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Revenue of the deals that someone may see. */
@ApplicationScoped
public class RevenueOf {
    private final Counting counting;
    /** One object, so that equal questions are equal. */
    private final Revenue.Names names;

    @Inject
    RevenueOf(Counting counting, Names names) {
        this.counting = counting;
        this.names = names::accounts;
    }

    /**
     * @param from null is a year before {@code to}
     * @param to null is today
     */
    public RevenueReport seenBy(ViewScope scope, String by, @Nullable LocalDate from, @Nullable LocalDate to) {
        var grouped = RevenueBy.named(by);
        var last = Objects.requireNonNullElse(to, counting.company().today());
        var first = Objects.requireNonNullElse(from, last.minusYears(1).plusDays(1));
        Cohort.of(first, last);
        return counting.answer(scope, new Revenue.Question(grouped, first, last, names));
    }
}
