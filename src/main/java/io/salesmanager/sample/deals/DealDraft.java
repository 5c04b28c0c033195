package io.salesmanager.sample.deals;

import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Answers.BudgetStatus;
import io.salesmanager.sales.history.Answers.Fit;
import io.salesmanager.sales.history.Answers.ForecastCategory;
import io.salesmanager.sales.history.Answers.Need;
import io.salesmanager.sales.history.Answers.Outcome;
import io.salesmanager.sales.history.Answers.PurchaseTimeframe;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.Answers.YesNo;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deal while it is written down. What is null stays unknown. */
final class DealDraft {
    final String id;

    @Nullable String name;

    @Nullable String accountId;

    @Nullable String ownerId;

    @Nullable String productLine;

    @Nullable Motion motion;

    @Nullable String stage;

    @Nullable Status status;

    @Nullable BigDecimal amount;

    @Nullable String currency;

    @Nullable BigDecimal discountPercent;

    @Nullable Integer contractMonths;

    @Nullable BigDecimal recurringAmount;

    @Nullable BigDecimal multiYearValue;

    @Nullable BigDecimal firstYearProfit;

    @Nullable Boolean customRoadmap;

    @Nullable Double probability;

    @Nullable Integer score;

    @Nullable ForecastCategory forecastCategory;

    @Nullable String leadSource;

    @Nullable Boolean inbound;

    @Nullable Boolean productLed;

    @Nullable Boolean supportRequest;

    @Nullable LocalDate createdDate;

    @Nullable LocalDate closeDate;

    @Nullable LocalDate closedDate;

    @Nullable Outcome outcome;

    @Nullable String lostReason;

    @Nullable String disqualifiedReason;

    @Nullable String nextStep;

    @Nullable LocalDate nextStepDate;

    @Nullable LocalDate laterDateNamedByBuyer;

    @Nullable YesNo criticalEvent;

    @Nullable String competitor;

    @Nullable String concern;

    @Nullable BudgetStatus budgetStatus;

    @Nullable BigDecimal budgetAmount;

    @Nullable YesNo decisionMaker;

    @Nullable Need need;

    @Nullable Integer pains;

    @Nullable PurchaseTimeframe purchaseTimeframe;

    @Nullable Fit fit;

    @Nullable List<String> evidence;

    @Nullable LocalDate proposalSentDate;

    @Nullable LocalDate proposalOpenedDate;

    @Nullable Double talkShare;

    @Nullable Verdict priorVerdict;

    @Nullable Instant priorVerdictAt;

    final List<Activity> activities = new ArrayList<>();
    final List<StageChange> stageHistory = new ArrayList<>();
    final FieldChanges changes = new FieldChanges();
    final List<Contact> contacts = new ArrayList<>();

    DealDraft(String id) {
        this.id = id;
    }

    OpportunityHistory build() {
        activities.sort(Comparator.comparing(Activity::happened));
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
                null,
                null,
                priorVerdict,
                priorVerdictAt,
                List.copyOf(activities),
                List.copyOf(stageHistory),
                changes.inOrder(),
                List.copyOf(contacts),
                null);
    }
}
