package io.salesmanager.sales;

import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Certificate;
import io.salesmanager.sales.history.RepHistory.QuizResult;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A rep as they stood at the instant of a review. Unknown numbers are {@link Double#NaN}; each ratio has its count beside
 * it.
 *
 * @param known null where the owner of a deal is not known
 * @param quota what is to be sold in the quota period of the instant
 * @param attainment won amount in the quota period over quota
 * @param coverage open amount over what is left of the quota
 * @param winRate won over won and lost, by deals closed in the last 365 days
 * @param winRateCount how many deals that is
 * @param averageDealSize mean amount of those won
 * @param cycleDays mean calendar days from creation to win
 * @param velocity expected won amount a day: open deals x average size x win rate / cycle
 * @param newBusinessShare share of wins that were new business
 * @param adherenceCount how many planned touches it stands on
 * @param overforecastPeriods how many of the last periods in a row were forecast too high
 * @param peersCount how many closed deals of the other reps of the same role the peers' values stand on
 * @param worstLever of velocity, the one furthest below the peers: {@code DEALS}, {@code SIZE}, {@code WIN_RATE} or {@code CYCLE}
 * @param worstLeverGap how far, as a share of the peers' value
 * @param worstLeverDiffers whether chance does not explain it
 * @param wonCount how many wins the shares, the size and the cycle stand on
 */
public record Rep(
        @Nullable RepHistory known,
        LocalDate today,
        double tenureDays,
        @Nullable Boolean ramping,
        double openOpportunities,
        double quota,
        double attainment,
        double coverage,
        double winRate,
        double winRateCount,
        double averageDealSize,
        double cycleDays,
        double velocity,
        double newBusinessShare,
        double expansionShare,
        double wonCount,
        double adherence,
        double adherenceCount,
        double daysSinceCoaching,
        double overforecastPeriods,
        double underforecastPeriods,
        double openOpportunitiesPeers,
        double averageDealSizePeers,
        double winRatePeers,
        double cycleDaysPeers,
        double peersCount,
        @Nullable String worstLever,
        double worstLeverGap,
        @Nullable Boolean worstLeverDiffers,
        Conversions conversions) {

    /** Whether a certificate of that name is held and valid today; null where certificates are not known. */
    public @Nullable Boolean certificate(String name) {
        if (known == null || known.certificates() == null) {
            return null;
        }
        return known.certificates().stream()
                .anyMatch(certificate -> certificate.name().equals(name) && isValid(certificate));
    }

    /** The latest score in a quiz, 0 to 100; unknown where it was never taken. */
    public double quiz(String quiz) {
        if (known == null || known.quizResults() == null) {
            return Double.NaN;
        }
        return known.quizResults().stream()
                .filter(result -> result.quiz().equals(quiz) && !result.taken().isAfter(today))
                .max(Comparator.comparing(QuizResult::taken))
                .map(QuizResult::score)
                .orElse(Double.NaN);
    }

    private boolean isValid(Certificate certificate) {
        var expires = certificate.expires();
        return !certificate.issued().isAfter(today) && (expires == null || !expires.isBefore(today));
    }
}
