package io.salesmanager.crm.store;

import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes which deals changed, once in each transaction, for whoever counts them. To be called in the transaction of the change. */
@ApplicationScoped
public class ChangedDeals {
    private final Database database;
    private final TransactionSynchronizationRegistry transaction;

    ChangedDeals(Database database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public void note(Collection<String> deals) {
        var noted = noted();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var deal : deals) {
            if (noted.add(deal)) {
                rows.add(new @Nullable Object[] {deal});
            }
        }
        database.batch("insert into changed_deal (opportunity_id) values (?)", rows);
    }

    @SuppressWarnings("unchecked") // nothing else is kept under this key
    private Set<String> noted() {
        var noted = (Set<String>) transaction.getResource(ChangedDeals.class);
        if (noted == null) {
            noted = new HashSet<>();
            transaction.putResource(ChangedDeals.class, noted);
        }
        return noted;
    }
}
