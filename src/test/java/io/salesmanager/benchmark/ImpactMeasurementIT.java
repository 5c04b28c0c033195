package io.salesmanager.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.salesmanager.access.Role;
import io.salesmanager.access.ViewScope;
import io.salesmanager.access.Viewer;
import io.salesmanager.crm.fact.OpportunityStore;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.improve.impact.Impact;
import io.salesmanager.improve.impact.run.ImpactState;
import io.salesmanager.improve.impact.run.ImpactState.State;
import io.salesmanager.improve.impact.run.Impacts;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.Candidates;
import io.salesmanager.rulebook.version.Change;
import io.salesmanager.rulebook.version.Versions;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints how long the preview of a candidate takes over 100,000 stored open deals, and what it costs those who wait for a decision
 * meanwhile: 200 calls a second, each timed from when it was due. It asserts that all is there, and nothing about time.
 */
@Tag("slow")
@QuarkusTest
@TestProfile(StoreMeasurementIT.OnFile.class)
@TestSecurity(user = "measurement", roles = "SALES_OPS")
@NullUnmarked // the container fills the fields in
class ImpactMeasurementIT {
    private static final int CALLS_A_SECOND = 200;
    private static final int SECONDS = 20;
    private static final String QUESTION = """
            {"asOf": "2026-03-20T09:00:00Z", "rep": {"id": "r-1"}, "opportunities": [{"id": "o-1", "ownerId": "r-1", "stage": "Discovery",
             "amount": 18000, "currency": "USD", "createdDate": "2026-02-01", "motion": "NEW_BUSINESS", "activities": [
             {"id": "a-1", "type": "CALL", "direction": "OUTBOUND", "happened": "2026-03-02T10:00:00Z"},
             {"id": "a-2", "type": "EMAIL", "direction": "OUTBOUND", "happened": "2026-03-04T10:00:00Z"}]}]}""";

    private static final Viewer ALL = new Viewer() {
        @Override
        public String name() {
            return "measurement";
        }

        @Override
        public Role role() {
            return Role.SALES_OPS;
        }

        @Override
        public ViewScope scope() {
            return new ViewScope.Everything();
        }
    };

    @Inject
    Database database;

    @Inject
    OpportunityStore opportunities;

    @Inject
    Versions versions;

    @Inject
    Impacts impacts;

    @TestHTTPResource("/api/v1/decisions")
    URI decisions;

    @Test
    void a_candidate_is_previewed_on_a_hundred_thousand_open_deals() throws InterruptedException {
        for (var from = 0; from < StoreMeasurementIT.DEALS; from += StoreMeasurementIT.AT_ONCE) {
            var batch = IntStream.range(from, from + StoreMeasurementIT.AT_ONCE)
                    .mapToObj(StoreMeasurementIT::deal)
                    .toList();
            database.transaction(false, () -> opportunities.upsert(batch, Origin.of("test", StoreMeasurementIT.DAY)));
        }
        var candidate = versions.propose(
                        Candidates.with(
                                "dials.csv",
                                text -> text.replaceAll(
                                        "(?m)^(silence-days,[^,]*,[^,]*,[^,]*,[^,]*),[0-9]+,", "$1,60,")),
                        new Change("measurement", "to see what changes", Change.Origin.UPLOAD, null))
                .version();
        preview(candidate, "first preview");
        preview(candidate, "second preview");
        var flipping = preview(everyDealRevisited(), "preview in which nearly all flip");
        assertThat(flipping.all().flips()).isGreaterThan(StoreMeasurementIT.DEALS * 9 / 10);
        live("warming up", SECONDS, () -> true);
        live("live decisions without a preview", SECONDS, () -> true);
        var begun = System.nanoTime();
        var id = impacts.start(candidate, Impacts.Order.ALL, ALL).id();
        live("live decisions with a preview", SECONDS * 20, () -> state(id).state() == State.RUNNING);
        StoreMeasurementIT.report("preview under live decisions, " + state(id).deals() + " deals", begun);
        await(id);
    }

    /** A rule for every open deal whose verdict goes before all others, so that none keeps its own. */
    private String everyDealRevisited() {
        var files = new ArrayList<>(Candidates.shipped().files());
        files.add(SourceFile.of("99-measurement/all.drl", """
                rule "ZZ-1 Another look at everything"
                    @because("A measurement.") @source("measurement") @owner("measurement") @strength("must")
                when
                    $o : Opportunity( open )
                then
                    advise.revisit($o);
                end
                """));
        return versions.propose(
                        new SourceFiles(files),
                        new Change("measurement", "to see what changes", Change.Origin.UPLOAD, null))
                .version();
    }

    private Impact preview(String candidate, String what) throws InterruptedException {
        var begun = System.nanoTime();
        var done = await(impacts.start(candidate, Impacts.Order.ALL, ALL).id());
        assertThat(done.impact()).isNotNull();
        StoreMeasurementIT.report(what + ": " + done.impact().summary(), begun);
        return done.impact();
    }

    private ImpactState await(String id) throws InterruptedException {
        var most = 0L;
        while (state(id).state() == State.RUNNING) {
            Thread.sleep(100);
            most = Math.max(
                    most,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        System.out.println("SPEED most heap seen " + (most >> 20) + " MB");
        assertThat(state(id).state()).isEqualTo(State.DONE);
        assertThat(state(id).deals()).isEqualTo(StoreMeasurementIT.DEALS);
        return state(id);
    }

    private ImpactState state(String id) {
        return impacts.follow(id);
    }

    /** Sends at an even pace, whether or not answers come. */
    private void live(String what, int seconds, BooleanSupplier more) throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(decisions)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION))
                .build();
        var micros = new ConcurrentLinkedQueue<Long>();
        var failed = new AtomicInteger();
        var sent = 0;
        var start = System.nanoTime();
        var step = TimeUnit.SECONDS.toNanos(1) / CALLS_A_SECOND;
        while (sent < seconds * CALLS_A_SECOND && (sent % CALLS_A_SECOND != 0 || more.getAsBoolean())) {
            var due = start + sent * step;
            LockSupport.parkNanos(due - System.nanoTime());
            var unused = client.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
                if (failure != null || answer.statusCode() != 200) {
                    failed.incrementAndGet();
                }
                micros.add((System.nanoTime() - due) / 1_000);
            });
            sent++;
        }
        while (micros.size() < sent) {
            Thread.sleep(10);
        }
        assertThat(failed.get()).isZero();
        var sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "SPEED %s: %d calls, p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                what, sent, sorted[sent / 2] / 1e3, sorted[(int) (sent * 0.99)] / 1e3, sorted[sent - 1] / 1e3);
    }
}
