package io.salesmanager.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.salesmanager.notify.Outbox.State;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail on its way to a server of this machine that is up, down or refuses. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
class PostmanIT {
    private static final int NOBODY_LISTENS = 1;

    @Inject
    Database database;

    private final Hands clock = new Hands();
    private GreenMail server;

    @BeforeEach
    void start() {
        database.transaction(false, () -> database.update("delete from outbox_mail"));
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mail_is_sent_once_and_says_when() throws Exception {
        put("a-1");
        postman(server.getSmtp().getPort()).round();
        postman(server.getSmtp().getPort()).round();
        assertThat(server.getReceivedMessages())
                .singleElement()
                .satisfies(message -> assertThat(message.getSubject()).isEqualTo("Coaching"));
        assertThat(outbox().about("a-1")).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(State.SENT);
            assertThat(mail.sent()).isEqualTo(clock.instant());
            assertThat(mail.tries()).isEqualTo(1);
        });
    }

    @Test
    void a_server_that_is_down_loses_nothing_and_is_asked_less_and_less_often() {
        put("a-2");
        postman(NOBODY_LISTENS).round();
        assertThat(outbox().about("a-2")).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(State.WAITING);
            assertThat(mail.failure()).contains("Couldn't connect to host");
            assertThat(mail.nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        });
        postman(server.getSmtp().getPort()).round();
        assertThat(server.getReceivedMessages()).as("not before its time").isEmpty();
        clock.pass(Duration.ofMinutes(2));
        postman(NOBODY_LISTENS).round();
        assertThat(outbox().about("a-2").get(0).nextTry())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        clock.pass(Duration.ofMinutes(6));
        postman(server.getSmtp().getPort()).round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outbox().about("a-2").get(0).tries()).isEqualTo(3);
    }

    @Test
    void after_the_last_try_it_has_failed_and_can_be_tried_again() {
        put("a-3");
        for (var round = 0; round < 12; round++) {
            postman(NOBODY_LISTENS).round();
            clock.pass(Duration.ofDays(2));
        }
        var failed = outbox().list(State.FAILED, null, 10).items();
        assertThat(failed).singleElement().satisfies(mail -> {
            assertThat(mail.tries()).isEqualTo(10);
            assertThat(mail.failure()).isNotBlank();
        });
        outbox().retry(failed.get(0).id());
        postman(server.getSmtp().getPort()).round();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void what_one_replica_has_taken_another_one_leaves_alone() throws Exception {
        for (var mail = 0; mail < 20; mail++) {
            put("b-" + mail);
        }
        var replicas = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> take =
                    () -> outbox().take(20, Duration.ofMinutes(15)).size();
            var taken = 0;
            for (var each : replicas.invokeAll(java.util.Collections.nCopies(4, take))) {
                taken += each.get();
            }
            assertThat(taken).isEqualTo(20);
        } finally {
            replicas.shutdown();
        }
        assertThat(outbox().take(20, Duration.ofMinutes(15))).isEmpty();
        clock.pass(Duration.ofMinutes(16));
        assertThat(outbox().take(20, Duration.ofMinutes(15)))
                .as("its replica has died")
                .hasSize(20);
    }

    @Test
    void what_its_cause_did_not_store_is_not_sent() {
        database.transaction(true, () -> {
            outbox().put(mail("a-4"));
            return 1;
        });
        assertThat(outbox().about("a-4")).isEmpty();
    }

    private void put(String about) {
        database.transaction(false, () -> {
            outbox().put(mail(about));
            return 1;
        });
    }

    private static Mail mail(String about) {
        return new Mail(about, "r-1", new Party("Ada", "ada@example.com"), "Coaching", "Goal", null, null);
    }

    private Outbox outbox() {
        return new Outbox(database, new FakeMailConfig(NOBODY_LISTENS), clock);
    }

    private Postman postman(int port) {
        return new Postman(outbox(), new FakeMailConfig(port), clock);
    }

    /** A clock that stands until it is moved. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-20T09:00:00Z");

        private void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
