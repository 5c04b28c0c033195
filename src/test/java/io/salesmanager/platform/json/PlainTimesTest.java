package io.salesmanager.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class PlainTimesTest {
    private static final JsonMapper JACKSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final JsonMapper OURS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new PlainTimes())
            .build();

    @Test
    void a_plain_day_and_a_plain_instant_are_read_without_the_formatter() {
        assertThat(PlainTime.day("2026-11-20".toCharArray(), 0, 10)).isEqualTo("2026-11-20");
        assertThat(PlainTime.instant("2026-11-20T09:05:07Z".toCharArray(), 0, 20))
                .isEqualTo(Instant.parse("2026-11-20T09:05:07Z"));
        assertThat(PlainTime.instant("\"2026-11-20T09:05:07.0605Z".toCharArray(), 1, 25))
                .isEqualTo(Instant.parse("2026-11-20T09:05:07.0605Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2024-02-29T23:59:59Z\"",
                "\"2023-02-29T00:00:00Z\"",
                "\"1969-12-31T23:59:59.999999999Z\"",
                "\"0000-01-01T00:00:00Z\"",
                "\"2026-11-20T09:00:00+01:00\"",
                "\"2026-11-20T09:00:00z\"",
                "\"2026-11-20T09:00Z\"",
                "\"2026-11-20T24:00:00Z\"",
                "\"2026-11-20T23:59:60Z\"",
                "\"2026-11-20T09:60:00Z\"",
                "\"2026-11-20T09:00:00.Z\"",
                "\"2026-11-20T09:00:00,5Z\"",
                "\"2026-11-20T09:00:00.1234567890Z\"",
                "\"2026-11-20T09:00:00.-5Z\"",
                "\"2026-11-2OT09:00:00Z\"",
                "\"2026-11-20T09:00:00\"",
                "\"2026-11-20\"",
                "\" 2026-11-20T09:00:00Z \"",
                "\"+2026-11-20T09:00:00Z\"",
                "\"-2026-1-20T09:00:00Z\"",
                "\"2026-00-20T09:00:00Z\"",
                "\"2026-13-01\"",
                "\"2026-04-31\"",
                "\"2026-4-30\"",
                "\"20261120\"",
                "\"\\u0032026-11-20\"",
                "\"２０２６-11-20\"",
                "null"
            })
    void every_text_is_read_or_refused_as_jackson_does(String json) {
        assertThat(outcome(OURS, json, Instant.class)).isEqualTo(outcome(JACKSON, json, Instant.class));
        if (!json.contains("T")) {
            assertThat(outcome(OURS, json, LocalDate.class)).isEqualTo(outcome(JACKSON, json, LocalDate.class));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\"", "\" \"", "1700000000", "1700000000.5", "20000", "[2026, 11, 20]", "[1, 2]", "true", "{}"
            })
    void what_is_no_text_with_a_time_in_it_is_no_time(String json) {
        assertThatThrownBy(() -> OURS.readValue(json, Instant.class)).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> OURS.readValue(json, LocalDate.class)).isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void a_day_has_no_hour() {
        assertThatThrownBy(() -> OURS.readValue("\"2026-11-20T09:00:00Z\"", LocalDate.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void whatever_instant_it_is_it_is_read_as_jackson_does() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var seconds = random.nextLong(-62_167_219_200L, 253_402_300_800L);
            var fraction = (long) Math.pow(10, random.nextInt(10));
            var instant = Instant.ofEpochSecond(seconds, random.nextInt(1_000_000_000) / fraction * fraction);
            var day = LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L));

            assertThat(outcome(OURS, "\"" + instant + "\"", Instant.class)).isEqualTo(instant);
            assertThat(outcome(OURS, "\"" + day + "\"", LocalDate.class)).isEqualTo(day);
        }
    }

    /** What is read, or what is said of it. */
    private static Object outcome(JsonMapper mapper, String json, Class<?> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            return e.getMessage();
        }
    }
}
