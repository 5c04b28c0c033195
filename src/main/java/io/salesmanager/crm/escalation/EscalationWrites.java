package io.salesmanager.crm.escalation;

import io.salesmanager.crm.escalation.Escalating.Heard;
import io.salesmanager.crm.escalation.Escalating.Question;
import io.salesmanager.crm.escalation.Escalating.Standing;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.engagement.clock.OfficeHours;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Secrets;
import io.salesmanager.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be written, in few statements. */
final class EscalationWrites {
    private static final String OPEN = """
            insert into escalation (id, standing, opportunity_id, opportunity_name, account_name, amount, currency, rep_id,
              rep_name, decision_id, rule_id, title, because, seen, asked_for, chain, due_minutes, person, opened, due,
              old_at_once, state, level, stays)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false)""";
    private static final String FIRST_STEP =
            "insert into escalation_step (escalation_id, level, person, asked, due) values (?, 0, ?, ?, ?)";
    private static final String REFRESH = """
            update escalation set because = ?, seen = ?, decision_id = ?, chain = ?, rep_id = ?, rep_name = ?, amount = ?,
              stays = case when chain = ? then stays else false end, person = case when state = 'QUEUED' then ? else person end
            where id = ? and ended is null""";
    private static final int LONGEST_SENTENCE = 2_000;
    private static final int LONGEST_TITLE = 500;

    private final Instant at;
    private final OfficeHours hours;

    /** Deals about which nobody is asked before their turn in the {@link EscalationQueue}. */
    private final Set<String> stock;

    private final List<@Nullable Object[]> opened = new ArrayList<>();
    private final List<@Nullable Object[]> steps = new ArrayList<>();
    private final List<@Nullable Object[]> refreshed = new ArrayList<>();
    private final List<@Nullable Object[]> released = new ArrayList<>();
    private final List<@Nullable Object[]> withdrawn = new ArrayList<>();

    EscalationWrites(Instant at, OfficeHours hours, Set<String> stock) {
        this.at = at;
        this.hours = hours;
        this.stock = stock;
    }

    void open(Heard deal, Question question) {
        var id = Ids.next();
        var first = first(question);
        var waits = first != null && stock.contains(deal.opportunityId());
        var due = waits
                ? at.toEpochMilli()
                : hours.plus(at, Duration.ofMinutes(question.dueMinutes())).toEpochMilli();
        opened.add(new @Nullable Object[] {
            id,
            Secrets.digest(deal.opportunityId() + '\u001f' + question.rule()),
            deal.opportunityId(),
            deal.opportunityName(),
            deal.accountName(),
            deal.amount(),
            deal.currency(),
            deal.repId(),
            deal.repName(),
            deal.decisionId(),
            question.rule(),
            cut(question.title(), LONGEST_TITLE),
            cut(question.because(), LONGEST_SENTENCE),
            question.seen(),
            question.to(),
            Documents.write(question.chain()),
            question.dueMinutes(),
            first,
            at.toEpochMilli(),
            due,
            waits ? deal.oldAtOnce() : null,
            waits ? "QUEUED" : "OPEN"
        });
        if (!waits) {
            steps.add(new @Nullable Object[] {id, first, at.toEpochMilli(), due});
        }
    }

    void refresh(Heard deal, Question question, Standing before) {
        var because = cut(question.because(), LONGEST_SENTENCE);
        var chain = Documents.write(question.chain());
        if (!because.equals(before.because())
                || !chain.equals(before.chain())
                || !Objects.equals(deal.decisionId(), before.decisionId())) {
            refreshed.add(new @Nullable Object[] {
                because,
                question.seen(),
                deal.decisionId(),
                chain,
                deal.repId(),
                deal.repName(),
                deal.amount(),
                before.chain(),
                first(question),
                before.id()
            });
        }
    }

    void silent(Standing before) {
        (before.answered() ? released : withdrawn).add(new Object[] {before.id()});
    }

    void store(Database database) {
        var now = at.toEpochMilli();
        database.batch("update escalation set standing = null where id = ?", released);
        Escalating.withdraw(database, withdrawn, now);
        database.batch(REFRESH, refreshed);
        database.batch(OPEN, opened);
        database.batch(FIRST_STEP, steps);
    }

    private static @Nullable String first(Question question) {
        return question.chain().isEmpty() ? null : question.chain().get(0);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
