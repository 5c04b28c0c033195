package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The first decisions of a rulebook, made by several threads at once, are those that one thread makes. */
@NullUnmarked
class ConcurrentDecisionsTest {
    private static final int THREADS = 4;
    private static final int RULEBOOKS = 40;
    private static final int DECISIONS = 25;

    @Test
    void threads_that_are_the_first_to_ask_a_rulebook_get_what_it_says() throws Exception {
        var rules = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> SmallRulebook.rule("A-" + i, "amount > %d, pains > %d".formatted(i, i % 7)))
                .collect(Collectors.joining());
        var expected =
                IntStream.rangeClosed(1, 30).mapToObj(i -> "A-" + i).sorted().toList();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (var book = 0; book < RULEBOOKS; book++) {
                var rulebook = SmallRulebook.of(rules);
                var start = new CyclicBarrier(THREADS);
                var asked = new ArrayList<Callable<List<List<String>>>>();
                for (var i = 0; i < THREADS; i++) {
                    asked.add(() -> {
                        start.await();
                        return IntStream.range(0, DECISIONS)
                                .mapToObj(each ->
                                        Deciding.rulesFor(rulebook, "amount", new BigDecimal("100"), "pains", 9))
                                .toList();
                    });
                }
                for (var answers : threads.invokeAll(asked)) {
                    assertThat(answers.get())
                            .allSatisfy(said -> assertThat(said).containsExactlyElementsOf(expected));
                }
            }
        } finally {
            threads.shutdown();
        }
    }
}
