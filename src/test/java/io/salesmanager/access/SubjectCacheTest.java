package io.salesmanager.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SubjectCacheTest {
    private static final Subject SUBJECT = new Subject("CRM sync", Role.CLIENT, null);
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final SubjectCache cache = new SubjectCache(new FakeAccessConfig(), new Clock() {
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
    });

    @Test
    void who_was_let_in_is_remembered_for_half_a_minute() {
        cache.remember("hash", SUBJECT);
        now = now.plusSeconds(30);
        assertThat(cache.find("hash")).contains(SUBJECT);
        now = now.plusSeconds(1);
        assertThat(cache.find("hash")).isEmpty();
    }

    @Test
    void what_is_revoked_here_is_forgotten_here_at_once() {
        cache.remember("hash", SUBJECT);
        cache.forget("hash");
        assertThat(cache.find("hash")).isEmpty();
    }
}
