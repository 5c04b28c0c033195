package io.salesmanager.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 day(s) ago | 1 day ago",
                "2 day(s) ago | 2 days ago",
                "0 day(s) ago | 0 days ago",
                "1.1 day(s) ago | 1.1 days ago",
                "2,001 day(s) ago | 2,001 days ago",
                "-1 day(s) ago | -1 days ago",
                "unknown day(s) ago | unknown days ago",
                "within 1 business day(s) | within 1 business day",
                "skipped 1 stage(s), and 2 piece(s) are missing | skipped 1 stage, and 2 pieces are missing",
                "12 deal(s) and 1 call(s) | 12 deals and 1 call",
            })
    void what_is_counted_is_one_or_many(String written, String read) {
        assertThat(new Sentence(List.of(match -> written.substring(0, 1), match -> written.substring(1)), written)
                        .render(new Object[0]))
                .isEqualTo(read);
    }
}
