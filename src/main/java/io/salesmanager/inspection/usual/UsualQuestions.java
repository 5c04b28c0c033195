package io.salesmanager.inspection.usual;

import io.salesmanager.access.ViewScope;
import io.salesmanager.inspection.adherence.Adherence;
import io.salesmanager.inspection.ageing.Ageing;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.count.Counting.FirstCount;
import io.salesmanager.inspection.count.Counting.Progress;
import io.salesmanager.inspection.count.Counting.Question;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.effectiveness.Against;
import io.salesmanager.inspection.effectiveness.Effectiveness;
import io.salesmanager.inspection.effectiveness.Kind;
import io.salesmanager.inspection.funnel.Funnel;
import io.salesmanager.inspection.progress.ProgressOf;
import io.salesmanager.inspection.revenue.RevenueBy;
import io.salesmanager.inspection.revenue.RevenueOf;
import io.salesmanager.inspection.shown.Slice;
import io.salesmanager.inspection.trend.Period;
import io.salesmanager.inspection.trend.Trend;
import io.salesmanager.inspection.trend.TrendMeasure;
import io.salesmanager.inspection.variation.Variation;
import io.salesmanager.platform.work.Breather;
import io.salesmanager.platform.work.LiveCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;

/**
 * Of many deals, asks what the pages show first as soon as there is a count, beside everything else. So the first visitors after a
 * start find answers, and code that has run.
 */
@ApplicationScoped
class UsualQuestions {
    private static final Cohort ALL_DAYS = new Cohort(null, null);
    private static final int DAYS_OF_PROGRESS = 14;

    private static final List<Question<?>> QUESTIONS = List.of(
            new Funnel.Question(ALL_DAYS, null),
            new Variation.Question(Dimension.REP, Measure.WIN_RATE, ALL_DAYS),
            new Adherence.Question(Dimension.REP, ALL_DAYS),
            new Ageing.Question(null, ALL_DAYS),
            new Ageing.Question(Dimension.REP, ALL_DAYS),
            new Funnel.Question(ALL_DAYS, Dimension.REP),
            new Trend.Question(TrendMeasure.WIN_RATE, Period.WEEK, Slice.ALL, ALL_DAYS),
            new Effectiveness.Question(Kind.CHANNEL, Against.NONE, DAYS_OF_PROGRESS, Slice.ALL));

    private final Counting counting;
    private final ProgressOf progress;
    private final RevenueOf revenue;
    private final LiveCalls calls;

    UsualQuestions(Counting counting, ProgressOf progress, RevenueOf revenue, LiveCalls calls) {
        this.counting = counting;
        this.progress = progress;
        this.revenue = revenue;
        this.calls = calls;
    }

    void ask(@ObservesAsync FirstCount first) {
        if (first.count().deals().size() <= Progress.FEW) {
            return;
        }
        var breather = new Breather(calls);
        for (var question : QUESTIONS) {
            counting.answer(new ViewScope.Everything(), question);
            breather.breathe();
        }
        progress.seenBy(new ViewScope.Everything(), Dimension.REP.name(), null);
        revenue.seenBy(new ViewScope.Everything(), RevenueBy.ACCOUNT.name(), null, null);
    }
}
