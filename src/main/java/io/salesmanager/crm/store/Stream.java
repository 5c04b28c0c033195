package io.salesmanager.crm.store;

import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of event that a source may or may not provide. Stored as one bit each. */
public enum Stream {
    ACTIVITIES,
    STAGE_HISTORY,
    FIELD_CHANGES,
    CONTACTS,
    QUOTAS,
    CERTIFICATES,
    QUIZ_RESULTS,
    COACHING_SESSIONS;

    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int streams) {
        return (streams & bit()) != 0;
    }

    /** What is stored, or null where nothing is and the source does not say that there is nothing. */
    public <E> @Nullable List<E> known(@Nullable List<E> stored, int streams) {
        if (stored != null) {
            return stored;
        }
        return isIn(streams) ? List.of() : null;
    }

    public static int of(OpportunityHistory deal) {
        return bit(ACTIVITIES, deal.activities())
                | bit(STAGE_HISTORY, deal.stageHistory())
                | bit(FIELD_CHANGES, deal.fieldChanges())
                | bit(CONTACTS, deal.contacts());
    }

    public static int of(RepHistory rep) {
        return bit(QUOTAS, rep.quotas())
                | bit(CERTIFICATES, rep.certificates())
                | bit(QUIZ_RESULTS, rep.quizResults())
                | bit(COACHING_SESSIONS, rep.coachingSessions());
    }

    private static int bit(Stream stream, @Nullable List<?> given) {
        return given == null ? 0 : stream.bit();
    }
}
