package io.salesmanager.crm.escalation;

import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.engagement.clock.OfficeHours;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Secrets;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Opens escalations when rules ask for them, and withdraws them when the rules fall silent.
 *
 * <p>Of a rule and a deal one escalation stands at a time: while it waits, and after the answer for as long as the rule still
 * speaks from the same facts. A unique key holds that where two reviews meet.
 */
@ApplicationScoped
public class Escalating {
    private final Database database;
    private final PlaybookSource playbook;

    Escalating(Database database, PlaybookSource playbook) {
        this.database = database;
        this.playbook = playbook;
    }

    /** A deal that was decided, with everything that rules want someone above to answer; perhaps nothing. */
    public record Heard(
            String opportunityId,
            @Nullable String opportunityName,
            @Nullable String accountName,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String repId,
            @Nullable String repName,
            String decisionId,
            List<Question> questions) {}

    /**
     * What a rule wants to have answered.
     *
     * @param seen digest of the facts that it spoke from
     * @param chain as {@link Chain} has it
     * @param dueMinutes working minutes that each person has
     */
    public record Question(
            String rule, String title, String because, String seen, String to, List<String> chain, int dueMinutes) {}

    private record Standing(
            String id, String rule, boolean answered, String seen, String because, String chain, String decisionId) {}

    /** To be called in the transaction of the decisions. */
    public void hear(List<Heard> deals, Instant at) {
        var standing = standing(deals.stream().map(Heard::opportunityId).toList());
        var rows = new Rows(at, OfficeHours.of(playbook.current()));
        for (var deal : deals) {
            var before = standing.getOrDefault(deal.opportunityId(), Map.of());
            var spoken = new HashMap<String, Question>();
            deal.questions().forEach(question -> spoken.putIfAbsent(question.rule(), question));
            spoken.values().forEach(question -> hear(deal, question, before.get(question.rule()), rows));
            before.values().stream()
                    .filter(each -> !spoken.containsKey(each.rule()))
                    .forEach(rows::silent);
        }
        rows.store(database);
    }

    private static void hear(Heard deal, Question question, @Nullable Standing before, Rows rows) {
        if (before == null) {
            rows.open(deal, question);
        } else if (before.answered() && !before.seen().equals(question.seen())) {
            rows.silent(before);
            rows.open(deal, question);
        } else if (!before.answered()) {
            rows.refresh(deal, question, before);
        }
    }

    private Map<String, Map<String, Standing>> standing(List<String> deals) {
        Map<String, Map<String, Standing>> standing = new HashMap<>();
        database.eachOf(
                "select opportunity_id, id, rule_id, ended, seen, because, chain, decision_id from escalation"
                        + " where standing is not null and opportunity_id in (%s)",
                deals,
                row -> standing.computeIfAbsent(row.getString(1), deal -> new HashMap<>())
                        .put(
                                row.getString(3),
                                new Standing(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4) != null,
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7),
                                        row.getString(8))));
        return standing;
    }

    /** What is to be written, in few statements. */
    private static final class Rows {
        private static final String OPEN = """
                insert into escalation (id, standing, opportunity_id, opportunity_name, account_name, amount, currency, rep_id,
                  rep_name, decision_id, rule_id, title, because, seen, asked_for, chain, due_minutes, state, level, person,
                  opened, due, stays)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0, ?, ?, ?, false)""";
        private static final String FIRST_STEP =
                "insert into escalation_step (escalation_id, level, person, asked, due) values (?, 0, ?, ?, ?)";
        private static final String REFRESH = """
                update escalation set because = ?, seen = ?, decision_id = ?, chain = ?, rep_id = ?, rep_name = ?, amount = ?,
                  stays = case when chain = ? then stays else false end
                where id = ? and ended is null""";
        private static final int LONGEST_SENTENCE = 2_000;
        private static final int LONGEST_TITLE = 500;

        private final Instant at;
        private final OfficeHours hours;
        private final List<@Nullable Object[]> opened = new ArrayList<>();
        private final List<@Nullable Object[]> steps = new ArrayList<>();
        private final List<@Nullable Object[]> refreshed = new ArrayList<>();
        private final List<@Nullable Object[]> released = new ArrayList<>();
        private final List<@Nullable Object[]> withdrawn = new ArrayList<>();

        private Rows(Instant at, OfficeHours hours) {
            this.at = at;
            this.hours = hours;
        }

        void open(Heard deal, Question question) {
            var id = Ids.next();
            var due = hours.plus(at, Duration.ofMinutes(question.dueMinutes())).toEpochMilli();
            var first = question.chain().isEmpty() ? null : question.chain().get(0);
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
                due
            });
            steps.add(new @Nullable Object[] {id, first, at.toEpochMilli(), due});
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
            withdraw(database, withdrawn, now);
            database.batch(REFRESH, refreshed);
            database.batch(OPEN, opened);
            database.batch(FIRST_STEP, steps);
        }

        private static String cut(String text, int longest) {
            return text.length() <= longest ? text : text.substring(0, longest);
        }
    }

    /** Ends escalations that nobody has to answer any more. To be called in a transaction. */
    static void withdraw(Database database, List<@Nullable Object[]> ids, long now) {
        database.batch(
                "update escalation set state = 'WITHDRAWN', standing = null, ended = %d where id = ? and ended is null"
                        .formatted(now),
                ids);
        database.batch(
                "update escalation_step set ended = %d, how = 'WITHDRAWN' where escalation_id = ? and ended is null"
                        .formatted(now),
                ids);
    }
}
