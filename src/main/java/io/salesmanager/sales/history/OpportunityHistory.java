package io.salesmanager.sales.history;

import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.history.Answers.BudgetStatus;
import io.salesmanager.sales.history.Answers.CadenceState;
import io.salesmanager.sales.history.Answers.Fit;
import io.salesmanager.sales.history.Answers.ForecastCategory;
import io.salesmanager.sales.history.Answers.Need;
import io.salesmanager.sales.history.Answers.Outcome;
import io.salesmanager.sales.history.Answers.PurchaseTimeframe;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.Answers.YesNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a deal: its fields as they are now, and what happened to it. Null means unknown; for a stream
 * (activities, stage history, field changes, contacts) null means the source does not provide it, and an empty list that
 * there was none.
 *
 * @param stage by name or alias of the playbook; only null in a history as of a past day on which it is not known
 * @param nextStep an empty text means that there is none
 * @param pains how many pains the buyer named
 * @param evidence what is evidenced, such as {@code metrics}; null means not known
 * @param talkShare the rep's share of talk in recorded meetings, 0 to 1
 * @param cadenceState how the touch plan stands, and {@code cadenceStateDate} since when
 * @param probability 0 to 1
 * @param discountPercent 0 to 100
 * @param exemptions the rules that it was exempted from, also those that ended; null where there is none
 */
public record OpportunityHistory(
        String id,
        @Nullable String name,
        @Nullable String accountId,
        @Nullable String ownerId,
        @Nullable String productLine,
        @Nullable Motion motion,
        @Nullable String stage,
        @Nullable Status status,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable BigDecimal discountPercent,
        @Nullable Integer contractMonths,
        @Nullable BigDecimal recurringAmount,
        @Nullable BigDecimal multiYearValue,
        @Nullable BigDecimal firstYearProfit,
        @Nullable Boolean customRoadmap,
        @Nullable Double probability,
        @Nullable Integer score,
        @Nullable ForecastCategory forecastCategory,
        @Nullable String leadSource,
        @Nullable Boolean inbound,
        @Nullable Boolean productLed,
        @Nullable Boolean supportRequest,
        @Nullable LocalDate createdDate,
        @Nullable LocalDate closeDate,
        @Nullable LocalDate closedDate,
        @Nullable Outcome outcome,
        @Nullable String lostReason,
        @Nullable String disqualifiedReason,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepDate,
        @Nullable LocalDate laterDateNamedByBuyer,
        @Nullable YesNo criticalEvent,
        @Nullable String competitor,
        @Nullable String concern,
        @Nullable BudgetStatus budgetStatus,
        @Nullable BigDecimal budgetAmount,
        @Nullable YesNo decisionMaker,
        @Nullable Need need,
        @Nullable Integer pains,
        @Nullable PurchaseTimeframe purchaseTimeframe,
        @Nullable Fit fit,
        @Nullable List<String> evidence,
        @Nullable LocalDate proposalSentDate,
        @Nullable LocalDate proposalOpenedDate,
        @Nullable Double talkShare,
        @Nullable CadenceState cadenceState,
        @Nullable LocalDate cadenceStateDate,
        @Nullable Verdict priorVerdict,
        @Nullable Instant priorVerdictAt,
        @Nullable List<Activity> activities,
        @Nullable List<StageChange> stageHistory,
        @Nullable List<FieldChange> fieldChanges,
        @Nullable List<Contact> contacts,
        @Nullable List<Exemption> exemptions) {
    /** The same fields with these streams. */
    public OpportunityHistory withStreams(
            @Nullable List<Activity> activities,
            @Nullable List<StageChange> stageHistory,
            @Nullable List<FieldChange> fieldChanges,
            @Nullable List<Contact> contacts,
            @Nullable List<Exemption> exemptions) {
        return new OpportunityHistory(
                id,
                name,
                accountId,
                ownerId,
                productLine,
                motion,
                stage,
                status,
                amount,
                currency,
                discountPercent,
                contractMonths,
                recurringAmount,
                multiYearValue,
                firstYearProfit,
                customRoadmap,
                probability,
                score,
                forecastCategory,
                leadSource,
                inbound,
                productLed,
                supportRequest,
                createdDate,
                closeDate,
                closedDate,
                outcome,
                lostReason,
                disqualifiedReason,
                nextStep,
                nextStepDate,
                laterDateNamedByBuyer,
                criticalEvent,
                competitor,
                concern,
                budgetStatus,
                budgetAmount,
                decisionMaker,
                need,
                pains,
                purchaseTimeframe,
                fit,
                evidence,
                proposalSentDate,
                proposalOpenedDate,
                talkShare,
                cadenceState,
                cadenceStateDate,
                priorVerdict,
                priorVerdictAt,
                activities,
                stageHistory,
                fieldChanges,
                contacts,
                exemptions);
    }
}
