package io.salesmanager.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.salesmanager.review.judge.DecisionAnswer;
import io.salesmanager.review.judge.DecisionsByRulebook;
import io.salesmanager.review.judge.Explain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logmanager.LogContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a call of {@code POST /decisions} costs apart from HTTP: its JSON is read, checked, measured, decided on and answered in
 * JSON. One operation is one call; the deals are those of {@code src/scripts/measure.sh}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RequestBenchmark {
    @Param({"1", "50"})
    int deals;

    private byte[] request = {};
    private DecisionsByRulebook decisions;
    private ObjectWriter writer;

    @Setup
    public void load() throws IOException {
        LogContext.getLogContext().getLogger("").setLevel(Level.INFO);
        request = request(deals).getBytes(StandardCharsets.UTF_8);
        decisions = new DecisionsByRulebook(
                EngineBenchmark.load(1), Clock.fixed(Instant.parse("2026-11-20T20:00:00Z"), ZoneOffset.UTC));
        writer = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build()
                .writerFor(DecisionAnswer.class);
    }

    /** As it is answered where nothing is said of {@code explain}. */
    @Benchmark
    public byte[] answer() throws JsonProcessingException {
        return writer.writeValueAsBytes(decisions.answer(request, Explain.SHORT));
    }

    static String request(int deals) {
        return """
                {"asOf": "2026-11-20T09:00:00Z", "rep": {"id": "r-1", "name": "Ada Example"},
                 "accounts": [{"id": "a-3", "name": "ACME", "employees": 240}], "opportunities": [%s]}""".formatted(
                IntStream.rangeClosed(1, deals).mapToObj(RequestBenchmark::deal).collect(Collectors.joining(",")));
    }

    private static String deal(int number) {
        var calls = IntStream.of(3, 4, 5, 6, 9, 10, 11, 12, 13)
                .mapToObj("""
                {"type": "CALL", "direction": "OUTBOUND", "outcome": "NO_ANSWER", "happened": "2026-11-%02dT15:04:00Z"},"""::formatted)
                .collect(Collectors.joining());
        return """
                {"id": "o-%1$d", "name": "Deal %1$d", "accountId": "a-3", "ownerId": "r-1", "motion": "NEW_BUSINESS",
                 "stage": "Discovery", "amount": 1800%1$d, "currency": "USD", "createdDate": "2026-10-01",
                 "closeDate": "2026-12-18", "nextStep": "send offer", "nextStepDate": "2026-11-25",
                 "budgetStatus": "MAY_BUY", "decisionMaker": "YES", "need": "SHOULD_HAVE", "pains": 2,
                 "stageHistory": [{"from": "Qualification", "to": "Discovery", "happened": "2026-11-01T10:00:00Z"}],
                 "activities": [%2$s{"type": "EMAIL", "direction": "INBOUND", "happened": "2026-11-16T15:04:00Z"}]}""".formatted(number, calls);
    }
}
