package io.salesmanager.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void a_cursor_gives_back_the_keys_it_was_made_of() {
        assertThat(Cursor.keys("reps", Cursor.of("reps", "2026-11-20", "ö-7", ""), 3))
                .containsExactly("2026-11-20", "ö-7", "");
    }

    @Test
    void anything_else_is_refused_with_advice() {
        for (var wrong : List.of("", "nonsense", "%%%", Cursor.of("reps", "a", "b"), Cursor.of("teams", "a"))) {
            assertThatThrownBy(() -> Cursor.keys("reps", wrong, 1)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void a_page_knows_whether_more_follows() {
        assertThat(Page.of(List.of(1, 2, 3), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), "2"));
        assertThat(Page.of(List.of(1, 2), 2, String::valueOf).next()).isNull();
    }
}
