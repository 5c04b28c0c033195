package io.salesmanager.journal.feed;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.read.ScopeClause;
import io.salesmanager.journal.DecisionRow;
import io.salesmanager.journal.JournalReader;
import io.salesmanager.journal.feed.FeedItem.Before;
import io.salesmanager.journal.feed.FeedItem.Said;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newest decision of each deal and what was said to decisions, in the order in which they came: their ids grow with time, and both
 * have them from one source.
 */
@ApplicationScoped
public class Feed {
    private static final String LIST = "changes";

    private final Database database;
    private final JournalReader journal;

    Feed(Database database, JournalReader journal) {
        this.database = database;
        this.journal = journal;
    }

    private record Placed(String id, FeedItem item) {}

    /**
     * @param after the cursor of the page before; null to begin
     * @param changedOnly without decisions that say what the one before said
     * @return a page that always has a cursor, at the end too: what comes later is asked for with it
     */
    public Page<FeedItem> page(ViewScope scope, int limit, @Nullable String after, boolean changedOnly) {
        var last = after == null || after.isBlank()
                ? ""
                : Cursor.keys(LIST, after, 1).get(0);
        var items = new ArrayList<FeedItem>();
        for (var more = true; more && items.size() < limit; ) {
            var step = step(scope, last, changedOnly ? Page.MOST : limit);
            more = !step.isEmpty();
            for (var i = 0; i < step.size() && items.size() < limit; i++) {
                var placed = step.get(i);
                last = placed.id();
                if (!changedOnly || placed.item().changed()) {
                    items.add(placed.item());
                }
            }
        }
        return new Page<>(items, Cursor.of(LIST, last));
    }

    private List<Placed> step(ViewScope scope, String last, int limit) {
        return Stream.concat(decided(scope, last, limit).stream(), said(scope, last, limit).stream())
                .sorted(Comparator.comparing(Placed::id))
                .limit(limit)
                .toList();
    }

    private List<Placed> decided(ViewScope scope, String last, int limit) {
        var rows = journal.newest(scope, last, limit);
        var before = before(rows);
        return rows.stream()
                .map(row -> new Placed(row.id(), FeedItem.decided(row, before.get(row.id()))))
                .toList();
    }

    /** By id of the later decision. */
    private Map<String, Before> before(List<DecisionRow> rows) {
        Map<String, Before> before = new HashMap<>();
        database.eachOf(
                """
                select d.id, b.id, b.verdict, b.until_day from decision d join decision b on b.id =
                  (select max(p.id) from decision p where p.opportunity_id = d.opportunity_id and p.live = true and p.id < d.id)
                where d.id in (%s)""",
                rows.stream().map(DecisionRow::id).toList(),
                row -> before.put(
                        row.getString(1),
                        new Before(
                                row.getString(2),
                                Verdict.valueOf(row.getString(3)),
                                row.getObject(4, LocalDate.class))));
        return before;
    }

    private List<Placed> said(ViewScope scope, String last, int limit) {
        var clause = ScopeClause.of(scope, "d.rep_id");
        var values = new ArrayList<Object>(clause.values());
        values.add(last);
        return database.list(
                "select %s, a.id, a.kind, a.verdict, a.until_day, a.reason, a.said_by, a.said_at, a.undoes from decision_answer a join decision d on d.id = a.decision_id%s where %s and a.id > ? order by a.id limit %d"
                        .formatted(DecisionRow.COLUMNS, DecisionRow.BESIDE, clause.sql(), limit),
                row -> {
                    var at = DecisionRow.LENGTH;
                    var said = new Said(
                            row.getString(at + 1),
                            row.getString(at + 2),
                            row.getString(at + 3) == null ? null : Verdict.valueOf(row.getString(at + 3)),
                            row.getObject(at + 4, LocalDate.class),
                            row.getString(at + 5),
                            row.getString(at + 6),
                            Instant.ofEpochMilli(row.getLong(at + 7)),
                            row.getString(at + 8));
                    return new Placed(said.id(), FeedItem.said(DecisionRow.read(row), said));
                },
                values.toArray());
    }
}
