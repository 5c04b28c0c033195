package io.salesmanager.journal;

import io.salesmanager.playbook.Verdict;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A recorded decision without its explanation.
 *
 * @param live whether it was about the day on which it was recorded
 * @param firstRule the rule whose sentence is the headline, or null where none spoke
 * @param closeDate that the deal has now, whatever it was when the decision was made
 * @param nextTouch when the touch is due that the newest decision asks for; null for an older one
 */
public record DecisionRow(
        String id,
        String opportunityId,
        @Nullable String opportunityName,
        @Nullable String accountId,
        @Nullable String accountName,
        @Nullable String repId,
        @Nullable String repName,
        @Nullable String teamId,
        @Nullable String stage,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        Instant asOf,
        Instant recordedAt,
        boolean live,
        @Nullable String reviewId,
        String rulebook,
        String productVersion,
        Verdict verdict,
        @Nullable LocalDate until,
        String headline,
        @Nullable String firstRule,
        int rank,
        @Nullable LocalDate closeDate,
        @Nullable OffsetDateTime nextTouch) {

    public static final String COLUMNS = """
            d.id, d.opportunity_id, d.opportunity_name, d.account_id, d.account_name, d.rep_id, d.rep_name, d.team_id,
            d.stage, d.amount, d.currency, d.as_of, d.recorded, d.live, d.review_id, d.rulebook, d.product_version,
            d.verdict, d.until_day, d.headline, d.first_rule, d.place,
            o.close_date, t.due, t.offset_seconds""";

    /** How many columns these are. */
    public static final int LENGTH = 25;

    /** What the columns need beside {@code decision d}. */
    public static final String BESIDE = " left join opportunity o on o.id = d.opportunity_id"
            + " left join next_touch t on t.opportunity_id = d.opportunity_id and t.decision_id = d.id";

    public static DecisionRow read(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal(10);
        var until = row.getObject(19, LocalDate.class);
        return new DecisionRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                amount == null
                        ? null
                        : new BigDecimal(amount.stripTrailingZeros().toPlainString()),
                row.getString(11),
                Instant.ofEpochMilli(row.getLong(12)),
                Instant.ofEpochMilli(row.getLong(13)),
                row.getBoolean(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                Verdict.valueOf(row.getString(18)),
                until,
                row.getString(20),
                row.getString(21),
                row.getInt(22),
                row.getObject(23, LocalDate.class),
                due(row));
    }

    private static @Nullable OffsetDateTime due(ResultSet row) throws SQLException {
        var due = row.getLong(24);
        return row.wasNull() ? null : Instant.ofEpochMilli(due).atOffset(ZoneOffset.ofTotalSeconds(row.getInt(25)));
    }
}
