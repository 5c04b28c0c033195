package io.salesmanager.sales;

import io.salesmanager.playbook.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How long things have been as they are. Calendar days, except {@code daysInStage}, its median and
 * {@code businessDaysSinceProposal}, which are business days. A count of days to a date is negative where it has passed.
 *
 * @param nextStepPlanned whether a dated next step lies ahead, today included; false where none is known
 * @param closeInPeriod where the expected close date lies in the current quota period of the rep, 0 its first day and 1 its last
 * @param cohortMedianDaysInStage median over finished visits of the same stage and product line
 * @param cohortMedianCount how many visits that is
 * @param cohortWonCycleP90 ninetieth percentile of days from creation to win, same product line and motion
 * @param cohortWonCycleCount how many wins that is
 * @param cohortLateCount deals of the same product line and motion that got a month older than nine of ten wins
 * @param cohortLateWon how many of them were won
 */
public record Timing(
        double ageDays,
        double daysInStage,
        double daysToNextStep,
        boolean nextStepPlanned,
        double daysToLaterDate,
        double daysToClose,
        double daysPastCloseDate,
        double closeInPeriod,
        double daysSinceClosed,
        double businessDaysSinceProposal,
        double daysInCadenceState,
        double pushCount,
        double stageSkips,
        double stageBacksteps,
        double cohortMedianDaysInStage,
        double cohortMedianCount,
        double cohortWonCycleP90,
        double cohortWonCycleCount,
        double cohortLateCount,
        double cohortLateWon,
        @Nullable Verdict priorVerdict,
        double daysSinceVerdict) {}
