package io.salesmanager.crm.store;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;

/** The database refused a statement. */
public class StoreFailed extends RuntimeException {
    StoreFailed(String statement, SQLException cause) {
        super("%s, in: %s".formatted(cause.getMessage(), statement), cause);
    }

    /** Whether someone else wrote the same rows at the same time, so that trying again may help. */
    boolean isConflict() {
        for (var cause = getCause(); cause instanceof SQLException failure; cause = failure.getNextException()) {
            if (failure instanceof SQLIntegrityConstraintViolationException
                    || failure instanceof SQLTransactionRollbackException
                    || "HYT00".equals(failure.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
