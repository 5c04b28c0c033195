package io.salesmanager.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NullUnmarked
class PlainTimesIT {
    @Inject
    ObjectMapper mapper;

    @Test
    void the_service_reads_plain_times_before_jackson_does() {
        assertThat(mapper.getRegisteredModuleIds().stream().map(String::valueOf))
                .contains("jackson-datatype-jsr310")
                .last()
                .isEqualTo("plain-times");
    }
}
