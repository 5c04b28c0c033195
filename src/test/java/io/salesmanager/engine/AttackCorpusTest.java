package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.AttackCorpus.Attack;
import io.salesmanager.engine.LoadResult.Loaded;
import io.salesmanager.engine.example.ExampleReader;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each rulebook of the corpus is refused where its author attacked, or is harmless; none runs anything, and none takes long. */
@NullUnmarked
class AttackCorpusTest {
    /** Time of the processor, which other work on the machine does not lengthen. Each takes a fraction of it when warm. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** What is told of a whole rule or file: what is missing, too large, or nothing of its format. */
    private static final Set<String> OF_THE_WHOLE = Set.of(
            "too-large",
            "bad-workbook",
            "bad-example",
            "bad-examples",
            "bad-yaml",
            "bad-csv",
            "not-utf-8",
            "wrong-pattern-count",
            "too-many-rules");

    @TempDir
    static Path folder;

    private static ServerSocket door;
    private static Set<String> threads;
    private static List<Attack> attacks;

    @BeforeAll
    static void open() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        door.setSoTimeout(1);
        attacks = AttackCorpus.all(folder.resolve("canary").toString(), door.getLocalPort());
        SmallRulebook.of(SmallRulebook.rule("A-1", "open"));
        threads = threads();
    }

    @AfterAll
    static void close() throws IOException {
        door.close();
    }

    @Test
    void there_are_many_and_no_two_are_the_same() {
        var contents =
                attacks.stream().map(attack -> attack.rulebook().digest()).collect(Collectors.toSet());
        var formats = new TreeMap<String, Long>(attacks.stream()
                .collect(Collectors.groupingBy(
                        attack -> attack.file().path().replaceFirst(".*\\.", ""), Collectors.counting())));

        assertThat(contents).hasSameSizeAs(attacks).hasSizeGreaterThanOrEqualTo(250);
        assertThat(formats).containsOnlyKeys("drl", "dslr", "dsl", "csv", "xlsx", "dmn", "yaml", "md");
    }

    @TestFactory
    Stream<DynamicTest> is_refused_where_it_stands_or_harmless() {
        return attacks.stream().map(attack -> DynamicTest.dynamicTest(attack.toString(), () -> check(attack)));
    }

    private static void check(Attack attack) throws IOException {
        var files = attack.rulebook();
        var started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var diagnostics = new Diagnostics();
        var result = RulebookLoader.load(files);
        result.diagnostics().forEach(diagnostics::add);
        if (attack.file().path().equals("examples.yaml")) {
            ExampleReader.read(attack.file(), diagnostics);
        } else if (result instanceof Loaded loaded) {
            Deciding.of(loaded.rulebook(), "amount", "5000", "stage", "Proposal", "competitor", "x");
        }
        var took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started);
        var errors = diagnostics.all().stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .toList();

        nothingRan();
        assertThat(took).isLessThan(LONGEST);
        if (attack.expected().equals(AttackCorpus.HARMLESS)) {
            assertThat(errors).isEmpty();
            return;
        }
        assertThat(errors).extracting(Diagnostic::code).contains(attack.expected());
        assertThat(errors).allSatisfy(error -> {
            assertThat(files.find(error.at().file())).isPresent();
            assertThat(error.message()).isNotBlank();
            assertThat(error.advice()).isNotBlank();
        });
        assertThat(errors)
                .filteredOn(error -> error.code().equals(attack.expected()))
                .anySatisfy(error -> isWhereTheAttackStands(attack, error));
    }

    private static void isWhereTheAttackStands(Attack attack, Diagnostic error) {
        assertThat(error.at().file()).isEqualTo(attack.file().path());
        if (!OF_THE_WHOLE.contains(error.code())) {
            assertThat(error.at().line()).as(error.shown()).isBetween(attack.from(), attack.to());
        }
    }

    private static void nothingRan() throws IOException {
        assertThat(System.getProperty(Canary.PROPERTY)).as("code that ran").isNull();
        assertThat(folder).as("files written").isEmptyDirectory();
        assertThat(ProcessHandle.current().children()).as("processes started").isEmpty();
        var left = new HashSet<>(threads());
        left.removeAll(threads);
        assertThat(left).as("threads left behind").isEmpty();
        try (var connection = door.accept()) {
            throw new AssertionError("somebody connected from " + connection.getRemoteSocketAddress());
        } catch (SocketTimeoutException nobody) {
            assertThat(nobody).isNotNull();
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(thread -> thread.getName())
                .collect(Collectors.toSet());
    }
}
