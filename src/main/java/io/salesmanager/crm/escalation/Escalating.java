package io.salesmanager.crm.escalation;

import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.engagement.clock.OfficeHours;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens escalations when rules ask for them, and withdraws them when the rules fall silent.
 *
 * <p>Of a rule and a deal one escalation stands at a time: while it waits, and after the answer for as long as the rule still
 * speaks from the same facts. A unique key holds that where two reviews meet. What is asked about old deals when they are first judged
 * waits in the {@link EscalationQueue}.
 */
@ApplicationScoped
public class Escalating {
    private final Database database;
    private final PlaybookSource playbook;

    Escalating(Database database, PlaybookSource playbook) {
        this.database = database;
        this.playbook = playbook;
    }

    /**
     * A deal that was decided, with everything that rules want someone above to answer; perhaps nothing.
     *
     * @param oldAtOnce null for a deal that is new; else of how many old deals one person is asked at a time, where the deal was never
     *     judged before
     */
    public record Heard(
            String opportunityId,
            @Nullable String opportunityName,
            @Nullable String accountName,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String repId,
            @Nullable String repName,
            String decisionId,
            @Nullable Integer oldAtOnce,
            List<Question> questions) {}

    /** Which deals were judged before, so that what a rule asks about them now is news. */
    public interface JudgedBefore {
        Set<String> of(List<String> deals);
    }

    /**
     * What a rule wants to have answered.
     *
     * @param seen digest of the facts that it spoke from
     * @param chain as {@link Chain} has it
     * @param dueMinutes working minutes that each person has
     */
    public record Question(
            String rule, String title, String because, String seen, String to, List<String> chain, int dueMinutes) {}

    record Standing(
            String id, String rule, boolean answered, String seen, String because, String chain, String decisionId) {}

    /** To be called in the transaction of the decisions. */
    public void hear(List<Heard> deals, Instant at, JudgedBefore judged) {
        var standing = standing(deals.stream().map(Heard::opportunityId).toList());
        var rows = new EscalationWrites(at, OfficeHours.of(playbook.current()), stock(deals, standing, judged));
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

    /** Of a deal that is asked about already nothing has to be known. */
    private static Set<String> stock(
            List<Heard> deals, Map<String, Map<String, Standing>> standing, JudgedBefore judged) {
        var old = new HashSet<String>();
        for (var deal : deals) {
            if (deal.oldAtOnce() != null
                    && !deal.questions().isEmpty()
                    && !standing.containsKey(deal.opportunityId())) {
                old.add(deal.opportunityId());
            }
        }
        if (!old.isEmpty()) {
            old.removeAll(judged.of(List.copyOf(old)));
        }
        return old;
    }

    private static void hear(Heard deal, Question question, @Nullable Standing before, EscalationWrites rows) {
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
