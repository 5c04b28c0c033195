package io.salesmanager.crm.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is asked first, and who after them. */
class ChainTest {
    private static final List<String> MANAGERS = List.of("m-1", "m-9", "m-10");

    @Test
    void a_question_begins_where_the_rule_sends_it_and_goes_up() {
        assertThat(Chain.of("manager", MANAGERS, null)).containsExactly("m-1", "m-9", "m-10");
        assertThat(Chain.of("director", MANAGERS, null)).containsExactly("m-9", "m-10");
        assertThat(Chain.of("cro", MANAGERS, null)).containsExactly("m-10");
    }

    @Test
    void of_a_short_chain_the_highest_is_asked() {
        assertThat(Chain.of("director", List.of("m-1"), null)).containsExactly("m-1");
        assertThat(Chain.of("cro", List.of(), null)).isEmpty();
        assertThat(Chain.of("director", List.of(), null)).isEmpty();
    }

    @Test
    void the_owner_of_a_line_is_asked_before_the_managers_and_nobody_twice() {
        assertThat(Chain.of("product-owner", MANAGERS, "p-1")).containsExactly("p-1", "m-1", "m-9", "m-10");
        assertThat(Chain.of("product-owner", MANAGERS, "m-9")).containsExactly("m-9", "m-1", "m-10");
        assertThat(Chain.of("product-owner", MANAGERS, null)).containsExactly("m-1", "m-9", "m-10");
        assertThat(Chain.of("manager", MANAGERS, "p-1")).doesNotContain("p-1");
    }
}
