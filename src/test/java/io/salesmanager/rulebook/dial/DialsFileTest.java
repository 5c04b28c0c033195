package io.salesmanager.rulebook.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.platform.Problem;
import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class DialsFileTest {
    private final Rulebook rulebook = SmallRulebook.of("");
    private final DialsFile file = new DialsFile(rulebook, SmallRulebook.DIALS);

    @Test
    void a_dial_is_turned_for_all_deals_with_its_reason() {
        file.turn(change("idle-days", "21", null, "our, wins"), "");

        assertThat(file.text())
                .isEqualTo(SmallRulebook.DIALS.replace(
                        "idle-days,,,,,14,days,1,90,own", "idle-days,,,,,21,days,1,90,\"our, wins\""));
        assertThat(file.turned())
                .extracting(DialsFile.Turned::words)
                .containsExactly("idle-days (all deals): 14 to 21 days");
    }

    @Test
    void a_row_for_some_deals_is_changed_added_and_removed() {
        file.turn(change("large", "6000", "enterprise", "bigger"), "");
        file.turn(change("large", "500.50", "smb", "smaller"), "");
        file.turn(new DialChange("large", null, "Proposal", null, null, "enterprise", true, "as the others"), "");

        assertThat(file.text()).isEqualTo("""
                dial,stage,motion,product_line,segment,value,unit,min,max,why
                large,,,,,1000,money,0,100000,own
                large,,,,enterprise,6000,money,0,100000,bigger
                large,,,,smb,500.5,money,0,100000,smaller
                idle-days,,,,,14,days,1,90,own
                """);
        assertThat(file.turned())
                .extracting(DialsFile.Turned::words)
                .containsExactly(
                        "large (enterprise): 5000 to 6000 money",
                        "large (smb): set to 500.5 money",
                        "large (Proposal, enterprise): 8000 money removed");
    }

    @Test
    void what_cannot_be_is_refused_with_its_field() {
        refused(change("idle-day", "21", null, "w"), "unknown-dial", "dial", "Did you mean 'idle-days'?");
        refused(change(null, "21", null, "w"), "missing-field", "dial", "Known: ");
        refused(change("idle-days", "91", null, "w"), "dial-out-of-range", "value", "Choose a value");
        refused(change("idle-days", "1e999999999", null, "w"), "dial-out-of-range", "value", "Choose");
        refused(change("idle-days", "2.0000001", null, "w"), "too-many-digits", "value", "Round");
        refused(change("large", "1e-999999999", null, "w"), "too-many-digits", "value", "Round");
        refused(change("idle-days", null, null, "w"), "missing-field", "value", "Send a number");
        refused(change("idle-days", "14", null, "own"), "nothing-changes", "value", "Send another");
        refused(change("idle-days", "21", "smal", "w"), "unknown-value", "segment", "Did you mean 'smb'?");
        refused(change("idle-days", "21", null, " "), "missing-field", "why", "Say where");
        refused(change("idle-days", "21", null, "a\nb"), "missing-field", "why", "Say where");
        refused(change("idle-days", "21", null, "=1+1"), "bad-value", "why", "Begin it");
        refused(new DialChange("large", null, null, null, null, null, true, "w"), "general-row", "remove", "GET /api");
        refused(new DialChange("large", null, null, "RENEWAL", null, null, true, "w"), "no-such-row", "remove", "GET");
    }

    @Test
    void the_same_deals_are_not_changed_twice_at_once() {
        file.turn(change("idle-days", "21", null, "w"), "[0].");
        assertThatThrownBy(() -> file.turn(change("idle-days", "22", null, "w"), "[1]."))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.members()).containsEntry("field", "[1].dial"));
    }

    private void refused(DialChange change, String type, String field, String advice) {
        var fresh = new DialsFile(rulebook, SmallRulebook.DIALS);
        assertThatThrownBy(() -> fresh.turn(change, "")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(type);
            assertThat(problem.members()).containsEntry("field", field);
            assertThat(problem.members().get("advice").toString()).startsWith(advice);
        });
    }

    private static DialChange change(String dial, String value, String segment, String why) {
        return new DialChange(dial, value == null ? null : new BigDecimal(value), null, null, null, segment, null, why);
    }
}
