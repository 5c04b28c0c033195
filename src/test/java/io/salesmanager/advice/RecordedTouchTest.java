package io.salesmanager.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Touches that the journal holds can be read, whichever product version recorded them. */
@NullUnmarked
class RecordedTouchTest {
    @Test
    void a_touch_keeps_the_offset_it_was_recorded_with() throws JsonProcessingException {
        var read = read("""
                {"channel": "CALL", "due": "2027-02-01T10:00:00+05:45", "step": 4, "of": 8, "because": "Call."}""");

        assertThat(read.due()).hasToString("2027-02-01T10:00+05:45");
        assertThat(read.step()).isEqualTo(4);
        assertThat(read.late()).isNull();
    }

    @Test
    void a_touch_of_a_version_that_told_a_day_only_begins_with_that_day() throws JsonProcessingException {
        var read = read("""
                {"channel": "EMAIL", "due": "2026-11-24", "reason": {"rule": "RV-030", "title": "t", "strength": "SHOULD",
                 "because": "Ask whether the time has come.", "conditions": [], "at": "rules/x.drl:4"}}""");

        assertThat(read.due()).hasToString("2026-11-24T00:00Z");
        assertThat(read.because()).isEqualTo("Ask whether the time has come.");
        assertThat(read.step()).isNull();
    }

    private static NextTouch read(String json) throws JsonProcessingException {
        return JsonMapper.builder().build().readValue(json, NextTouch.class);
    }
}
