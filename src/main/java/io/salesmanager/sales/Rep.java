package io.salesmanager.sales;

import io.salesmanager.sales.history.Approval;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Certificate;
import io.salesmanager.sales.history.RepHistory.QuizResult;
import io.salesmanager.statistics.Interval;
import io.salesmanager.statistics.Proportion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
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
 * @param newBusinessShareLeast of the last two quarters of 91 days, the lower one
 * @param territoryDays days since the rep has the territory
 * @param wonCount how many wins the size and the cycle stand on
 * @param motionCount how many wins with a known motion the shares of motions stand on
 * @param talkShare mean share of talk in recorded meetings of the deals at hand
 * @param talkShareCount how many deals that is
 * @param rampMonth the month of work, from 1
 * @param rampShare what share of a full quota the playbook expects of this month; 1 after the ramp
 * @param expectedAttainment share of the quota to be won by today: the time of its period that is over, times the ramp
 * @param failedQuiz the quiz that was failed most often in a row; null where the last attempt at none was failed
 * @param failedQuizAttempts how often in a row; 0 where {@code failedQuiz} is null, unknown where quiz results are not known
 * @param standings what a manager confirmed and holds, by product line
 * @param adherenceCount how many planned touches it stands on
 * @param forecastBias forecast over outcome minus 1; above 0 is too high
 * @param forecastBiasPeriods how many periods it stands on; NaN where the CRM gave it
 * @param forecastBiasDiffers whether chance does not explain it; null where that cannot be said
 * @param overforecastPeriods how many of the last periods in a row were forecast too high
 * @param peersCount how many closed deals of the other reps of the same role the peers' values stand on
 * @param worstLever of velocity, the one furthest below the peers: {@code DEALS}, {@code SIZE}, {@code WIN_RATE} or {@code CYCLE}
 * @param worstLeverGap how far, as a share of the peers' value
 * @param worstLeverDiffers whether chance does not explain it
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
        double newBusinessShareLeast,
        double expansionShareLeast,
        double territoryDays,
        double wonCount,
        double motionCount,
        double talkShare,
        double talkShareCount,
        double rampMonth,
        double rampShare,
        double expectedAttainment,
        double adherence,
        double adherenceCount,
        double daysSinceCoaching,
        @Nullable String failedQuiz,
        double failedQuizAttempts,
        Map<String, Approval.Standing> standings,
        double forecastBias,
        double forecastBiasPeriods,
        @Nullable Boolean forecastBiasDiffers,
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

    /** Whether the rep may sell a product line as a manager confirmed; null where no confirmation holds. */
    public @Nullable Boolean eligible(String line) {
        var standing = standings.get(line);
        return standing == null ? null : standing.maySell();
    }

    /** Days to the end of a certificate that is held; unknown where none is held, or it does not end. */
    public double certificateDaysLeft(String name) {
        if (known == null || known.certificates() == null) {
            return Double.NaN;
        }
        var held = known.certificates().stream()
                .filter(certificate -> certificate.name().equals(name) && isValid(certificate))
                .toList();
        return held.stream().anyMatch(certificate -> certificate.expires() == null)
                ? Double.NaN
                : held.stream()
                        .map(Certificate::expires)
                        .filter(Objects::nonNull)
                        .mapToDouble(expires -> ChronoUnit.DAYS.between(today, expires))
                        .max()
                        .orElse(Double.NaN);
    }

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

    /** Where the share of new business truly lies, 95%. */
    public Interval newBusinessInterval() {
        return interval(newBusinessShare);
    }

    /** Where the share of expansion truly lies, 95%. */
    public Interval expansionInterval() {
        return interval(expansionShare);
    }

    private Interval interval(double share) {
        var trials = Double.isNaN(motionCount) || Double.isNaN(share) ? 0 : (int) motionCount;
        return new Proportion(trials == 0 ? 0 : (int) Math.round(share * trials), trials).interval();
    }

    private boolean isValid(Certificate certificate) {
        var expires = certificate.expires();
        return !certificate.issued().isAfter(today) && (expires == null || !expires.isBefore(today));
    }
}
