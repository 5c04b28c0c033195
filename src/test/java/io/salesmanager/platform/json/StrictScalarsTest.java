package io.salesmanager.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class StrictScalarsTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new StrictScalars()).build();

    private record All(
            String text, Integer whole, int count, Double part, BigDecimal amount, Boolean flag, boolean on) {}

    @Test
    void what_is_of_its_type_is_read() throws JsonProcessingException {
        assertThat(MAPPER.readValue(
                        "{\"text\": \"5\", \"whole\": 5.0, \"count\": 7, \"part\": 3, \"amount\": 1.50, \"flag\": false, \"on\": true}",
                        All.class))
                .isEqualTo(new All("5", 5, 7, 3.0, new BigDecimal("1.50"), false, true));
        assertThat(MAPPER.readValue("{\"text\": null, \"whole\": null, \"amount\": null, \"flag\": null}", All.class))
                .isEqualTo(new All(null, null, 0, null, null, null, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\": 5",
                "\"text\": true",
                "\"text\": [\"a\"]",
                "\"text\": {}",
                "\"text\": \"B\\u0000x\"",
                "\"whole\": 1.5",
                "\"whole\": \"5\"",
                "\"whole\": \"\"",
                "\"whole\": true",
                "\"count\": \"5\"",
                "\"count\": 1.5",
                "\"part\": \"0.5\"",
                "\"amount\": \"18000\"",
                "\"amount\": \"\"",
                "\"amount\": [18000]",
                "\"flag\": 1",
                "\"flag\": \"true\"",
                "\"flag\": \"\"",
                "\"on\": 0"
            })
    void what_is_of_another_type_is_refused(String field) {
        assertThatThrownBy(() -> MAPPER.readValue("{" + field + "}", All.class))
                .isInstanceOf(MismatchedInputException.class);
    }
}
