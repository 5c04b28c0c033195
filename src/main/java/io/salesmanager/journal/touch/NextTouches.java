package io.salesmanager.journal.touch;

import io.salesmanager.advice.Decision;
import io.salesmanager.engagement.clock.Limits;
import io.salesmanager.engagement.day.Worth;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.Opportunity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the next touch of each deal, so that a work list reads rows and no documents. */
@ApplicationScoped
public class NextTouches {
    private static final String INSERT = """
            insert into next_touch (opportunity_id, decision_id, channel, due, offset_seconds, step, of_steps, late, because,
              assumed, worth_value, worth_chance, worth_urgency, worth_basis, touches_a_day, touches_a_week, emails_a_day,
              same_email_a_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int LONGEST_SENTENCE = 2_000;

    private final Database database;

    NextTouches(Database database) {
        this.database = database;
    }

    /** The touches that some decisions ask for, to be stored together. */
    public static final class Rows {
        private final List<@Nullable Object[]> decided = new ArrayList<>();
        private final List<@Nullable Object[]> touches = new ArrayList<>();

        /** @param decision with its id */
        public void add(Opportunity deal, Decision decision) {
            decided.add(new Object[] {decision.opportunityId()});
            var next = decision.engagement().next();
            if (next == null) {
                return;
            }
            var worth = Worth.of(deal, decision);
            var limits = Limits.of(deal.dials());
            touches.add(new @Nullable Object[] {
                decision.opportunityId(),
                decision.id(),
                next.channel().name(),
                next.due().toInstant().toEpochMilli(),
                next.due().getOffset().getTotalSeconds(),
                next.step(),
                next.of(),
                next.late(),
                cut(next.because()),
                next.assumed(),
                worth.value(),
                worth.chance(),
                worth.urgency(),
                worth.basis(),
                limits.touchesADay(),
                limits.touchesAWeek(),
                limits.emailsADay(),
                limits.sameEmailADay()
            });
        }
    }

    /** Replaces what the deals' decisions before asked for. To be called in the transaction of those decisions. */
    public void store(Rows rows) {
        database.batch("delete from next_touch where opportunity_id = ?", rows.decided);
        database.batch(INSERT, rows.touches);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SENTENCE ? text : text.substring(0, LONGEST_SENTENCE);
    }
}
