package io.salesmanager.platform.database;

import java.sql.SQLException;

/** The database refused a statement. */
public class StoreFailed extends RuntimeException {
    public StoreFailed(String statement, SQLException cause) {
        super("%s, in: %s".formatted(cause.getMessage(), statement), cause);
    }

    /**
     * Whether someone else wrote the same rows at the same time, so that trying again may help. A failed batch hides its
     * class behind {@link java.sql.BatchUpdateException}, so the state is what counts: 40 is a transaction rolled back, 23 a
     * key that another writer inserted first, HYT00 a lock waited for too long.
     */
    public boolean isConflict() {
        for (var cause = getCause(); cause instanceof SQLException failure; cause = failure.getNextException()) {
            var state = failure.getSQLState();
            if (state != null && (state.startsWith("40") || state.startsWith("23") || state.equals("HYT00"))) {
                return true;
            }
        }
        return false;
    }
}
