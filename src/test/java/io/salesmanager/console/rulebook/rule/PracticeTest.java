package io.salesmanager.console.rulebook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeTest {
    private static final SourceFiles FILES = new SourceFiles(List.of(SourceFile.of("CATALOGUE.md", """
            # Where each practice lives

            | # | practice | where it lives |
            |---|---|---|
            | 1 | Budget at least "can buy" | QL-010 |
            | 17 | Idle: archive | AR-010 |
            | 170 | Not this one | - |
            """)));

    @Test
    void the_number_in_a_source_leads_to_the_row_of_the_list() {
        assertThat(Practice.of("practices 17: trama.so", FILES)).containsExactly(new Practice(17, "Idle: archive", 6));
    }

    @Test
    void several_numbers_lead_to_several_rows() {
        assertThat(Practice.of("practices 1 and 17: PostHog sales handbook", FILES))
                .extracting(Practice::number)
                .containsExactly(1, 17);
        assertThat(Practice.of("practices 1, 17, and 99", FILES))
                .extracting(Practice::number)
                .containsExactly(1, 17);
    }

    @Test
    void other_sources_and_rulebooks_without_a_list_lead_nowhere() {
        assertThat(Practice.of("own default of 17 days", FILES)).isEmpty();
        assertThat(Practice.of(null, FILES)).isEmpty();
        assertThat(Practice.of("practices 17", new SourceFiles(List.of()))).isEmpty();
    }
}
