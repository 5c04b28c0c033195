package io.salesmanager.inspection.adherence;

import io.salesmanager.inspection.count.Companies;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.TouchPlan;
import io.salesmanager.playbook.TouchPlan.Reaction;
import io.salesmanager.playbook.TouchPlan.Step;
import io.salesmanager.sales.history.OpportunityHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What became of a deal's plan, counted again by a walk through its days. */
final class Walk {
    private Walk() {}

    /** Planned, made and kept, from the history itself. */
    static int[] of(OpportunityHistory deal, CountedDeal counted, CompanyCount company) {
        var plan = Companies.PLAYBOOK.touchPlan(company.scopeOf(counted)).orElse(null);
        if (plan == null
                || deal.createdDate() == null
                || deal.activities() == null
                || new Plans(company).whyNot(counted) != null) {
            return new int[3];
        }
        var zone = Companies.PLAYBOOK.calendar().zone();
        var last = company.today();
        for (var day : new @Nullable LocalDate[] {
            counted.closed(),
            plan.onReply() instanceof Reaction.GoOn ? null : counted.heard().reply(),
            plan.onMeeting() instanceof Reaction.GoOn ? null : counted.heard().meeting(),
            plan.onBounce() instanceof Reaction.GoOn ? null : counted.heard().bounce(),
            wentOn(deal, plan)
        }) {
            last = day != null && day.isBefore(last) ? day : last;
        }
        var result = new int[3];
        var businessDay = 0;
        var stepsDue = new ArrayList<Step>();
        for (var day = deal.createdDate(); !day.isAfter(last); day = day.plusDays(1)) {
            businessDay += day.equals(deal.createdDate())
                            || Companies.PLAYBOOK.calendar().isBusinessDay(day)
                    ? 1
                    : 0;
            for (var step : plan.steps()) {
                if (step.day() == businessDay && !stepsDue.contains(step)) {
                    stepsDue.add(step);
                }
            }
        }
        result[0] = stepsDue.size();
        for (var channel : Channel.values()) {
            var made = 0;
            for (var activity : deal.activities()) {
                var day = LocalDate.ofInstant(activity.happened(), zone);
                made += activity.isTouch() && activity.type().name().equals(channel.name()) && !day.isAfter(last)
                        ? 1
                        : 0;
            }
            result[1] += made;
            result[2] += Math.min(made, (int)
                    stepsDue.stream().filter(step -> step.channel() == channel).count());
        }
        return result;
    }

    /** The day on which it left the stages of its plan for good. */
    private static @Nullable LocalDate wentOn(OpportunityHistory deal, TouchPlan plan) {
        LocalDate went = null;
        if (plan.advance() != null && deal.stageHistory() != null) {
            for (var change : deal.stageHistory()) {
                var stage = Companies.PLAYBOOK.stage(change.to()).orElseThrow();
                var day = LocalDate.ofInstant(
                        change.happened(), Companies.PLAYBOOK.calendar().zone());
                went = !plan.isOverAt(stage.order()) ? null : went == null ? day : went;
            }
        }
        return went;
    }
}
