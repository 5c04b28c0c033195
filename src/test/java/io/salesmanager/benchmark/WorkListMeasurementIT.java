package io.salesmanager.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.crm.fact.OpportunityStore;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.database.Database;
import io.salesmanager.review.ReviewState;
import io.salesmanager.review.Reviews;
import io.salesmanager.review.day.WorkDays;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what the work lists of 500 reps with 100 open deals each take. It asserts that they are filled, and nothing about time. */
@Tag("slow")
@QuarkusTest
@TestProfile(StoreMeasurementIT.OnFile.class)
class WorkListMeasurementIT {
    private static final int REPS = 500;
    private static final int DEALS = 50_000;
    private static final int ACTIVITIES = 10;
    private static final int AT_ONCE = 1_000;

    @Inject
    Database database;

    @Inject
    OpportunityStore opportunities;

    @Inject
    Reviews reviews;

    @Inject
    WorkDays days;

    @Inject
    PlaybookSource playbooks;

    @Inject
    Clock clock;

    @Test
    void five_hundred_work_lists() throws InterruptedException {
        var now = clock.instant();
        for (var from = 0; from < DEALS; from += AT_ONCE) {
            var batch = IntStream.range(from, from + AT_ONCE)
                    .mapToObj(i -> deal(i, now))
                    .toList();
            database.transaction(false, () -> opportunities.upsert(batch, Origin.of("test", now)));
        }
        review();
        var day = playbooks
                .current()
                .calendar()
                .plusBusinessDays(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(7), 1);
        for (var round = 1; round <= 3; round++) {
            var begun = System.nanoTime();
            var items = 0;
            for (var rep = 0; rep < REPS; rep++) {
                items += days.of("r-%03d".formatted(rep), day, new ViewScope.Everything())
                        .items()
                        .size();
            }
            assertThat(items).isGreaterThan(REPS);
            System.out.printf(
                    "SPEED %d work lists, %d items: %d ms%n",
                    REPS, items, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
    }

    private void review() throws InterruptedException {
        var id = reviews.start(new Reviews.Order(null, null, null), new ViewScope.Everything(), "measurement")
                .id();
        while (reviews.find(id).orElseThrow().state() == ReviewState.State.RUNNING) {
            Thread.sleep(100);
        }
        assertThat(reviews.find(id).orElseThrow().state()).isEqualTo(ReviewState.State.DONE);
    }

    /** Created two weeks ago, with calls and e-mails since. */
    private static OpportunityHistory deal(int i, Instant now) {
        var activities = new ArrayList<Activity>();
        for (var n = 0; n < i % ACTIVITIES; n++) {
            activities.add(new Activity(
                    "a" + i + "-" + n,
                    n % 2 == 0 ? Activity.Type.CALL : Activity.Type.EMAIL,
                    Activity.Direction.OUTBOUND,
                    Activity.Outcome.NO_ANSWER,
                    now.minus(Duration.ofDays(13 - n)),
                    null,
                    null,
                    5,
                    "Follow-up " + n,
                    null));
        }
        return Documents.read(
                        """
                        {"id": "o-%06d", "ownerId": "r-%03d", "accountId": "a-%d", "stage": "Prospecting", "amount": %d,
                         "createdDate": "%s", "name": "Deal %d", "currency": "USD", "probability": 0.2,
                         "motion": "NEW_BUSINESS", "productLine": "Analytics"}""".formatted(
                                        i,
                                        i % REPS,
                                        i % 25_000,
                                        1000 + i,
                                        LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(14),
                                        i),
                        OpportunityHistory.class)
                .withStreams(activities, List.of(), List.of(), List.of(), null);
    }
}
