package io.salesmanager.journal;

import io.salesmanager.access.ViewScope;
import io.salesmanager.advice.Decision;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.journal.DecisionQuery.Order;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.asof.PriorVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the journal: only what the asker may see, which is deals of reps that they may see. */
@ApplicationScoped
public class JournalReader {
    private static final String FROM_CURRENT = "from current_decision c join decision d on d.id = c.decision_id";
    private static final String FROM_ALL = "from decision d";

    private static final int LOOKED_AT = 20_000;

    private final Database database;

    @Inject
    JournalReader(Database database) {
        this.database = database;
    }

    /**
     * @param after the cursor of the page before; null to begin
     * @throws Problem 422 for a cursor that is not of this list, and where all decisions are to be sorted by what only the newest have
     */
    public Page<DecisionRow> page(DecisionQuery query, Order order, int limit, @Nullable String after) {
        if (order != Order.DECIDED && !query.current()) {
            throw Problem.ofField(
                    "sort-needs-current",
                    "sort",
                    "Only the newest decisions of deals are sorted by %s.".formatted(order.word()),
                    "Send current=true, or leave sort out for the latest first.");
        }
        var where = where(query);
        if (after != null && !after.isBlank()) {
            where.add(order.following(), order.keys(after));
        }
        var rows = database.list(
                "select %s, %s as sort_key %s where %s order by %s limit %d"
                        .formatted(
                                DecisionRow.COLUMNS,
                                order.key(),
                                from(query) + DecisionRow.BESIDE,
                                where.sql(),
                                order.sql(),
                                limit + 1),
                row -> new Sorted(DecisionRow.read(row), row.getString("sort_key")),
                where.values());
        return Page.of(rows, limit, last -> order.cursor(last.key(), last.row().id()))
                .map(Sorted::row);
    }

    private record Sorted(DecisionRow row, String key) {}

    /**
     * The newest live decisions whose headline is the sentence of a rule, the most urgent first, among the {@code LOOKED_AT} most
     * urgent of all deals: no index finds them, and a rule that speaks seldom is not worth reading every decision.
     *
     * @param text part of the name of the deal, the account or the rep; empty for any
     */
    public List<DecisionRow> ledBy(String rule, String text, ViewScope scope, int limit) {
        var where = where(new DecisionQuery(scope, true, null, null, null, null, null, null, text));
        where.add("d.first_rule = ?", rule);
        return database.list(
                "select %s, c.urgency from (select decision_id, urgency from current_decision order by urgency, decision_id limit %d) c join decision d on d.id = c.decision_id %s where %s order by c.urgency, c.decision_id limit %d"
                        .formatted(DecisionRow.COLUMNS, LOOKED_AT, DecisionRow.BESIDE, where.sql(), limit),
                DecisionRow::read,
                where.values());
    }

    /** The newest live decisions of deals that came after the one with an id, the oldest first. */
    public List<DecisionRow> newest(ViewScope scope, String afterId, int limit) {
        var where = where(DecisionQuery.all(scope, true));
        where.add("d.id > ?", afterId);
        return database.list(
                "select %s %s where %s order by d.id limit %d"
                        .formatted(DecisionRow.COLUMNS, FROM_CURRENT + DecisionRow.BESIDE, where.sql(), limit),
                DecisionRow::read,
                where.values());
    }

    /** How many decisions there are of each verdict. */
    public Map<Verdict, Integer> counts(DecisionQuery query) {
        var where = where(query);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        database.each(
                "select d.verdict, count(*) %s where %s group by d.verdict".formatted(from(query), where.sql()),
                row -> counts.put(Verdict.valueOf(row.getString(1)), row.getInt(2)),
                where.values());
        return counts;
    }

    public Optional<DecisionRow> row(String id, ViewScope scope) {
        var where = where(DecisionQuery.all(scope, false));
        where.add("d.id = ?", id);
        return database
                .list(
                        "select %s %s where %s"
                                .formatted(DecisionRow.COLUMNS, FROM_ALL + DecisionRow.BESIDE, where.sql()),
                        DecisionRow::read,
                        where.values())
                .stream()
                .findFirst();
    }

    /** The newest live decision of a deal. */
    public Optional<DecisionRow> currentOf(String opportunityId, ViewScope scope) {
        var query = new DecisionQuery(scope, true, null, null, opportunityId, null, null, null, null);
        return page(query, Order.DECIDED, 1, null).items().stream().findFirst();
    }

    /** The whole decision of a row. */
    public Decision decision(DecisionRow row) {
        return CanonicalJson.read(document(row.id()), Decision.class)
                .withId(row.id())
                .ranked(row.rank());
    }

    /** The whole decisions of some rows, in order. */
    public List<Decision> decisions(List<DecisionRow> rows) {
        Map<String, byte[]> documents = new HashMap<>();
        database.eachOf(
                "select id, document from decision where id in (%s)",
                rows.stream().map(DecisionRow::id).toList(),
                row -> documents.put(row.getString(1), Compressed.inflate(row.getBytes(2))));
        var found = new ArrayList<Decision>(rows.size());
        for (var row : rows) {
            var document = documents.get(row.id());
            if (document != null) {
                found.add(CanonicalJson.read(document, Decision.class)
                        .withId(row.id())
                        .ranked(row.rank()));
            }
        }
        return found;
    }

    /** The verdicts that stand for some deals; those never decided are left out. */
    public Map<String, PriorVerdict> priorVerdicts(Collection<String> opportunityIds) {
        Map<String, PriorVerdict> found = new HashMap<>();
        database.eachOf(
                "select opportunity_id, verdict, since from current_decision where opportunity_id in (%s)",
                opportunityIds,
                row -> found.put(
                        row.getString(1),
                        new PriorVerdict(Verdict.valueOf(row.getString(2)), Instant.ofEpochMilli(row.getLong(3)))));
        return found;
    }

    byte[] document(String decisionId) {
        return database.list(
                        "select document from decision where id = ?",
                        row -> Compressed.inflate(row.getBytes(1)),
                        decisionId)
                .get(0);
    }

    /** By id of the decision. */
    Map<String, String> pipelineDigests(List<String> decisionIds) {
        Map<String, String> digests = new HashMap<>();
        database.eachOf(
                "select id, pipeline_digest from decision where id in (%s)",
                decisionIds, row -> digests.put(row.getString(1), row.getString(2)));
        return digests;
    }

    String pipelineDigest(String decisionId) {
        return database.list("select pipeline_digest from decision where id = ?", row -> row.getString(1), decisionId)
                .get(0);
    }

    private static String from(DecisionQuery query) {
        return query.current() ? FROM_CURRENT : FROM_ALL;
    }

    private static Where where(DecisionQuery query) {
        var scope = ScopeClause.of(query.scope(), "d.rep_id");
        var where = new Where();
        where.add(scope.sql(), scope.values().toArray());
        if (query.current()) {
            where.add("not exists (select 1 from opportunity g where g.id = d.opportunity_id and g.retired = true)");
        }
        where.addIf("d.rep_id = ?", query.rep());
        where.addIf("d.team_id = ?", query.team());
        where.addIf("d.opportunity_id = ?", query.opportunity());
        where.addIf("d.review_id = ?", query.review());
        where.addIf(
                "d.verdict = ?",
                query.verdict() == null ? null : query.verdict().name());
        where.addIf(
                "d.recorded >= ?", query.since() == null ? null : query.since().toEpochMilli());
        if (query.text() != null && !query.text().isBlank()) {
            var like = "%"
                    + query.text()
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .replace("!", "!!")
                            .replace("%", "!%")
                            .replace("_", "!_")
                    + "%";
            where.add(
                    "(lower(d.opportunity_name) like ? escape '!' or lower(d.account_name) like ? escape '!' or lower(d.rep_name) like ? escape '!' or d.opportunity_id = ?)",
                    like,
                    like,
                    like,
                    query.text().strip());
        }
        return where;
    }

    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();

        void add(String condition, Object... with) {
            conditions.add(condition);
            values.addAll(List.of(with));
        }

        void addIf(String condition, @Nullable Object value) {
            if (value != null) {
                add(condition, value);
            }
        }

        String sql() {
            return String.join(" and ", conditions);
        }

        @Nullable Object[] values() {
            return values.toArray();
        }
    }
}
