package io.salesmanager.review.day;

import io.salesmanager.engagement.clock.Limits;
import io.salesmanager.engagement.day.Item;
import io.salesmanager.engagement.day.Worth;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Playbook.Contacting;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.review.day.DayList.DayItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A touch that is due, as it is stored. */
record DueTouch(
        String decision,
        String deal,
        @Nullable String dealName,
        @Nullable String account,
        @Nullable String accountName,
        Verdict verdict,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        Instant decidedAsOf,
        Channel channel,
        OffsetDateTime due,
        @Nullable Integer step,
        @Nullable Integer of,
        @Nullable Integer late,
        String because,
        @Nullable String assumed,
        Worth worth,
        Limits limits) {

    static final String COLUMNS = """
            d.id, d.opportunity_id, d.opportunity_name, o.account_id, d.account_name, d.verdict, d.amount, d.currency, d.as_of,
            t.channel, t.due, t.offset_seconds, t.step, t.of_steps, t.late, t.because, t.assumed, t.worth_value, t.worth_chance,
            t.worth_urgency, t.worth_basis, t.touches_a_day, t.touches_a_week, t.emails_a_day, t.same_email_a_day""";

    private static final MathContext SHOWN = new MathContext(6);

    static DueTouch read(ResultSet row) throws SQLException {
        return new DueTouch(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Verdict.valueOf(row.getString(6)),
                row.getBigDecimal(7),
                row.getString(8),
                Instant.ofEpochMilli(row.getLong(9)),
                Channel.valueOf(row.getString(10)),
                Instant.ofEpochMilli(row.getLong(11)).atOffset(ZoneOffset.ofTotalSeconds(row.getInt(12))),
                row.getObject(13, Integer.class),
                row.getObject(14, Integer.class),
                row.getObject(15, Integer.class),
                row.getString(16),
                row.getString(17),
                new Worth(row.getDouble(18), row.getDouble(19), row.getDouble(20), row.getString(21)),
                new Limits(
                        row.getInt(22),
                        row.getInt(23),
                        row.getInt(24),
                        Integer.MAX_VALUE,
                        Integer.MAX_VALUE,
                        -1,
                        row.getInt(25)));
    }

    /** Whose touches the limits count. */
    String buyer() {
        return account == null ? "deal " + deal : "account " + account;
    }

    Item item(Contacting contacting) {
        return new Item(decision, deal, buyer(), channel, due, because, contacting.minutes(channel), worth, limits);
    }

    DayItem shown(Contacting contacting, @Nullable OffsetDateTime at) {
        return new DayItem(
                decision,
                deal,
                dealName,
                accountName,
                verdict,
                channel,
                due,
                at,
                step,
                of,
                because,
                late,
                assumed,
                contacting.minutes(channel),
                amount == null ? null : amount.stripTrailingZeros(),
                currency,
                rounded(worth.expected()),
                worth.value(),
                worth.chance(),
                rounded(worth.urgency()),
                worth.basis().isEmpty() ? null : worth.basis());
    }

    private static double rounded(double number) {
        return new BigDecimal(number).round(SHOWN).doubleValue();
    }
}
