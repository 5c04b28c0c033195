package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.source.Diagnostic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Rules that are made to hold the loader for ever, or to break its stack or its memory, are refused at once. */
@NullUnmarked
class DeepNestingTest {
    private final List<DynamicTest> cases = new ArrayList<>();

    /** Each of these held the loader for minutes, or broke its stack or its memory. */
    @TestFactory
    @Timeout(60)
    List<DynamicTest> giant_nesting_is_refused_at_once() {
        for (var depth : List.of(400, 20_000)) {
            quick("parentheses", depth, "(".repeat(depth) + "open" + ")".repeat(depth));
            quick("negations", depth, "!".repeat(depth * 2) + "open");
            quick("calls", depth, "amount > " + "max(".repeat(depth) + "amount" + ", 0)".repeat(depth));
            quick("brackets", depth, "amount > " + "[".repeat(depth) + "1" + "]".repeat(depth));
            quick("casts", depth, "amount > " + "(A) ".repeat(depth) + "amount");
            quick("signs", depth, "amount > " + "- ".repeat(depth * 2) + "amount");
            quick("sums", depth * 4, "amount > 0" + " + amount".repeat(depth * 4));
            quick("ands", depth * 4, "open" + " && open".repeat(depth * 4));
            quick("constants", depth * 4, "budgetStatus in (CAN_BUY" + ", CAN_BUY".repeat(depth * 4) + ")");
            then("signs in a consequence", depth, "advise.postpone($o, " + "- ".repeat(depth * 2) + "ageDays);");
        }
        quick("calls", 40, "amount > " + "max(".repeat(40) + "amount" + ", 0)".repeat(40));
        quick("casts", 40, "amount > " + "(A) ".repeat(40) + "amount");
        return cases;
    }

    @Test
    @Timeout(20)
    void a_pattern_that_takes_for_ever_elsewhere_takes_time_in_proportion_here() {
        var rulebook = SmallRulebook.of(SmallRulebook.rule("A-1", "name matches \"(a+)+$\""));
        var started = System.nanoTime();

        var decisions = Deciding.of(rulebook, "name", "a".repeat(50_000) + "!").decisions();

        assertThat(decisions)
                .singleElement()
                .satisfies(decision -> assertThat(decision.reasons()).isEmpty());
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }

    private void quick(String name, int depth, String condition) {
        var drl = SmallRulebook.rule("A-1", condition);
        cases.add(DynamicTest.dynamicTest(depth + " " + name, () -> refusedOnSmallStack(drl)));
    }

    private void then(String name, int depth, String consequence) {
        var drl = SmallRulebook.rule("A-1", "open", consequence);
        cases.add(DynamicTest.dynamicTest(depth + " " + name, () -> refusedOnSmallStack(drl)));
    }

    /** A server's threads have less stack than the one that runs tests. */
    private static void refusedOnSmallStack(String drl) throws InterruptedException {
        var errors = new ArrayList<Diagnostic>();
        var failures = new ArrayList<Throwable>();
        var thread = new Thread(null, () -> errors.addAll(RefusedRules.refused(drl)), "small stack", 512 << 10);
        thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
        thread.start();
        thread.join();
        assertThat(failures).isEmpty();
        assertThat(errors).allSatisfy(error -> {
            assertThat(error.code()).isIn("too-deep", "syntax-error", "not-allowed");
            assertThat(error.at().line()).isBetween(4, 6);
        });
    }
}
