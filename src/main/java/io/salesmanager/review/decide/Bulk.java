package io.salesmanager.review.decide;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.runtime.configuration.MemorySize;
import io.salesmanager.platform.Problem;
import io.salesmanager.review.judge.BulkAnswer;
import io.salesmanager.review.judge.Explain;
import io.salesmanager.review.question.Lines;
import io.salesmanager.review.question.Lines.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Answers a stream of questions line by line. Reading waits for writing, so a client that reads slowly is asked slowly, and
 * one that goes away ends the work with the next line.
 */
@ApplicationScoped
class Bulk {
    private static final Logger LOG = Logger.getLogger(Bulk.class);
    private static final int BLOCK = 64 * 1024;

    private final Questions questions;
    private final ObjectWriter writer;
    private final long mostBytes;
    private final int mostStreams;
    private final AtomicInteger streams = new AtomicInteger();

    @Inject
    Bulk(
            Questions questions,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize mostBytes,
            @ConfigProperty(name = "salesmanager.bulk.streams", defaultValue = "8") int mostStreams) {
        this.questions = questions;
        this.writer = mapper.writerFor(BulkAnswer.class).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.mostBytes = mostBytes.asLongValue();
        this.mostStreams = mostStreams;
    }

    /** How many streams are being answered. */
    int streams() {
        return streams.get();
    }

    /** @throws Problem 429 where as many streams as allowed are being answered: each may hold one long line in memory */
    Place enter() {
        if (streams.incrementAndGet() > mostStreams) {
            streams.decrementAndGet();
            throw new Problem(
                            "too-many-streams",
                            429,
                            "Too many streams",
                            "%d streams are being answered.".formatted(mostStreams))
                    .with("advice", "Send again when one has ended, or more lines in one stream.");
        }
        return new Place();
    }

    /** One of the streams that are allowed at a time; to be left once. */
    final class Place {
        private boolean begun;
        private boolean left;

        synchronized void begin() {
            begun = true;
        }

        synchronized void leaveUnlessBegun() {
            if (!begun) {
                leave();
            }
        }

        synchronized void leave() {
            if (!left) {
                left = true;
                streams.decrementAndGet();
            }
        }
    }

    /** @throws IOException where the client is gone */
    void answer(InputStream in, OutputStream to, Asking asking, Explain detail) throws IOException {
        var out = new BufferedOutputStream(to, BLOCK);
        var lines = new Lines(in, mostBytes, out::flush);
        for (var line = lines.next(); line != null; line = lines.next()) {
            writer.writeValue(out, answer(line, asking, detail));
            out.write('\n');
        }
        out.flush();
    }

    private BulkAnswer answer(Line line, Asking asking, Explain detail) {
        try {
            var text = line.text();
            if (text == null) {
                throw Lines.tooLong(mostBytes);
            }
            return new BulkAnswer(line.number(), questions.answer(text, asking, detail), null);
        } catch (Problem problem) {
            return BulkAnswer.of(line.number(), problem);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Line %d of a stream failed", line.number());
            return BulkAnswer.of(
                    line.number(),
                    new Problem(
                                    "unexpected",
                                    500,
                                    "Something failed on our side",
                                    "The line could not be answered because of a fault of this service.")
                            .with("advice", "Give X-Request-Id and the line to whoever runs this service."));
        }
    }
}
