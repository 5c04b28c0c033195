package io.salesmanager.engagement;

import static io.salesmanager.engagement.Plans.BERLIN;
import static io.salesmanager.engagement.Plans.brief;
import static io.salesmanager.engagement.Plans.call;
import static io.salesmanager.engagement.Plans.deal;
import static io.salesmanager.engagement.Plans.email;
import static io.salesmanager.engagement.Plans.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Many CRMs keep no e-mails. A plan does not wait for one that nobody will ever see. */
@NullUnmarked
class KeptChannelsTest {
    private static final Rulebook SHIPPED = Plans.rulebook();
    private static final String TUESDAY = "2026-11-03T12:00:00Z";

    private final OpportunityHistory called = deal(List.of(call("2026-11-02T10:00:00Z")));

    @Test
    void a_step_by_email_is_taken_as_made_on_the_day_after_where_none_of_200_touches_was_one() {
        assertThat(brief(next(SHIPPED, TUESDAY, BERLIN, called, another(199))))
                .as("the call of the second day")
                .isEqualTo("CALL 2026-11-03T13:00+01:00 3/8");
        assertThat(brief(next(SHIPPED, "2026-11-02T12:00:00Z", BERLIN, called, another(199))))
                .as("on its own day it is asked for")
                .isEqualTo("EMAIL 2026-11-02T13:00+01:00 2/8");
    }

    @Test
    void with_fewer_touches_or_a_single_email_it_is_waited_for() {
        assertThat(brief(next(SHIPPED, TUESDAY, BERLIN, called, another(198))))
                .isEqualTo("EMAIL 2026-11-03T13:00+01:00 2/8");
        var mailed = new ArrayList<>(Collections.nCopies(300, call("2026-01-05T10:00:00Z")));
        mailed.add(email("2026-01-05T11:00:00Z"));
        assertThat(brief(next(SHIPPED, TUESDAY, BERLIN, called, another(mailed))))
                .isEqualTo("EMAIL 2026-11-03T13:00+01:00 2/8");
    }

    private static OpportunityHistory another(int calls) {
        return another(Collections.nCopies(calls, call("2026-01-05T10:00:00Z")));
    }

    private static OpportunityHistory another(List<Activity> activities) {
        return deal(activities, "id", "o-2", "accountId", "a-2", "createdDate", "2026-01-05");
    }
}
