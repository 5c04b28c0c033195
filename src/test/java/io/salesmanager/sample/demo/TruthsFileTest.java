package io.salesmanager.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.journey.Truths;
import io.salesmanager.sample.setting.SampleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthsFileTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void what_was_planted_can_be_read_back(@TempDir Path folder) throws IOException {
        var file = folder.resolve("data/truths.json");
        var truths = SampleCompany.generate(new SampleOptions(7, 0.05, true, LocalDate.of(2026, 11, 20)))
                .truths();

        write(file, truths);

        assertThat(mapper.readValue(file.toFile(), Truths.class)).isEqualTo(truths);
        assertThat(truths.steps()).isNotEmpty();
    }

    @Test
    void a_place_that_cannot_be_written_to_stops_nothing(@TempDir Path folder) throws IOException {
        var notAFolder = Files.writeString(folder.resolve("file"), "");

        write(notAFolder.resolve("truths.json"), Truths.NONE);

        assertThat(notAFolder).isEmptyFile();
    }

    private void write(Path file, Truths truths) {
        new TruthsFile(new Config(file), mapper).write(truths);
    }

    private record Config(Path truthsFile) implements SampleConfig {
        @Override
        public boolean load() {
            return true;
        }

        @Override
        public long seed() {
            return 7;
        }

        @Override
        public double size() {
            return 1;
        }

        @Override
        public boolean truths() {
            return true;
        }
    }
}
