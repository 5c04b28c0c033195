package io.salesmanager.crm.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.fact.Retirement;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.AccountHistory.LostDeal;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The accounts that deals name. */
@ApplicationScoped
class AccountReader {
    private final Database database;
    private final Retirement retirement;

    AccountReader(Database database, Retirement retirement) {
        this.database = database;
        this.retirement = retirement;
    }

    /** By id, with their lost deals. A merged account has the id that the deals name, and the fields of the one that remains. */
    Map<String, AccountHistory> of(List<OpportunityHistory> deals) {
        var named = new TreeSet<String>();
        deals.stream()
                .map(OpportunityHistory::accountId)
                .filter(Objects::nonNull)
                .forEach(named::add);
        var followed = retirement.followed(FactTables.ACCOUNTS, named);
        Map<String, String> documents = new HashMap<>();
        database.eachOf(
                "select id, document from account where id in (%s)",
                new TreeSet<>(followed.values()), row -> documents.put(row.getString(1), row.getString(2)));
        var lost = lostDeals(named, followed.values());
        Map<String, AccountHistory> accounts = new HashMap<>();
        for (var id : named) {
            var remaining = followed.get(id);
            var document = remaining == null ? null : documents.get(remaining);
            if (remaining != null && document != null) {
                var account =
                        Documents.read(id.equals(remaining) ? document : renamed(document, id), AccountHistory.class);
                accounts.put(id, account.withLostDeals(lostDeals(id, remaining, lost)));
            }
        }
        return accounts;
    }

    /** Every one, without its lost deals, in no order; what was merged under its own id, as {@link #of} has it. */
    void all(Consumer<AccountHistory> each) {
        database.each(
                "select document from account where retired = false",
                row -> each.accept(Documents.read(row.getString(1), AccountHistory.class)));
        merged(each);
    }

    /** Those that were written since, and all that were merged. */
    void since(Instant since, Consumer<AccountHistory> each, Consumer<String> gone) {
        database.each(
                "select id, document, retired from account where updated >= ?",
                row -> {
                    if (row.getBoolean(3)) {
                        gone.accept(row.getString(1));
                    } else {
                        each.accept(Documents.read(row.getString(2), AccountHistory.class));
                    }
                },
                since.toEpochMilli());
        merged(each);
    }

    private void merged(Consumer<AccountHistory> each) {
        var merged = database.list(
                "select id from account where retired = true and merged_into is not null", row -> row.getString(1));
        var followed = retirement.followed(FactTables.ACCOUNTS, merged);
        Map<String, String> documents = new HashMap<>();
        database.eachOf(
                "select id, document from account where id in (%s)",
                new TreeSet<>(followed.values()), row -> documents.put(row.getString(1), row.getString(2)));
        followed.forEach((id, remaining) -> {
            var document = documents.get(remaining);
            if (document != null) {
                each.accept(Documents.read(renamed(document, id), AccountHistory.class));
            }
        });
    }

    /** Those that these deals name, in order of id. */
    static List<AccountHistory> pick(Map<String, AccountHistory> accounts, List<OpportunityHistory> deals) {
        return deals.stream()
                .map(OpportunityHistory::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(accounts::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, List<LostDeal>> lostDeals(Collection<String> named, Collection<String> remaining) {
        var ids = new TreeSet<>(named);
        ids.addAll(remaining);
        Map<String, List<LostDeal>> lost = new HashMap<>();
        database.eachOf(
                """
                select account_id, id, owner_id, closed_date from opportunity
                where stage_kind = 'LOST' and closed_date is not null and retired = false and account_id in (%s)
                order by account_id, closed_date, id""",
                ids,
                row -> lost.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new LostDeal(row.getString(2), row.getString(3), row.getObject(4, LocalDate.class))));
        return lost;
    }

    /** Those of an account, and of the one that it was merged into. */
    private static List<LostDeal> lostDeals(String id, String remaining, Map<String, List<LostDeal>> lost) {
        return Stream.of(id, remaining)
                .distinct()
                .flatMap(account -> lost.getOrDefault(account, List.of()).stream())
                .toList();
    }

    private static String renamed(String document, String id) {
        return Documents.write(Documents.read(document, ObjectNode.class).put("id", id));
    }
}
