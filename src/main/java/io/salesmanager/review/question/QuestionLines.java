package io.salesmanager.review.question;

import com.fasterxml.jackson.databind.ObjectReader;
import io.salesmanager.crm.check.FactCheck;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.JsonReading;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.review.question.Lines.Line;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.PipelineHistory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Questions as {@code POST /decisions/bulk} takes them, one a line, read without the service. */
public final class QuestionLines {
    private final ObjectReader reader = QuestionReading.reader();
    private final RequestCheck check;
    private final Playbook playbook;
    private final Instant now;

    /** @param playbook by which stages and product lines are known */
    public QuestionLines(Playbook playbook, Clock clock) {
        this.playbook = playbook;
        this.check = new RequestCheck(new FactCheck(() -> playbook));
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What was asked in one line. */
    public static final class Question {
        private final long line;
        private final DecisionRequest request;
        private final PipelineHistory history;
        private final Instant asOf;

        private Question(long line, DecisionRequest request, PipelineHistory history, Instant asOf) {
            this.line = line;
            this.request = request;
            this.history = history;
            this.asOf = asOf;
        }

        /** Where it stands, from 1. */
        public long line() {
            return line;
        }

        public PipelineHistory history() {
            return history;
        }

        public Instant asOf() {
            return asOf;
        }

        /** What is usual, as the line says or as its deals show it. */
        public Cohorts usual(Playbook playbook) {
            return request.usual(history, playbook, asOf);
        }
    }

    /** What is done with each line. */
    public interface Visitor {
        void asked(Question question);

        void refused(long line, Problem problem);
    }

    public void read(InputStream in, Visitor visitor) throws IOException {
        var lines = new Lines(in, QuestionReading.LONGEST_LINE, () -> {});
        for (var line = lines.next(); line != null; line = lines.next()) {
            Question question;
            try {
                question = question(line);
            } catch (Problem e) {
                visitor.refused(line.number(), e);
                continue;
            }
            visitor.asked(question);
        }
    }

    private Question question(Line line) {
        var text = line.text();
        if (text == null) {
            throw new Problem(
                    "line-too-long",
                    413,
                    "The line is too long",
                    "The line has more than %d bytes; ask about fewer deals in it."
                            .formatted(QuestionReading.LONGEST_LINE));
        }
        var request = JsonReading.<DecisionRequest>read(
                reader, from -> from.readValue(text), "", rest -> check.checked(rest, now, playbook));
        if (request == null) {
            throw new Problem("empty-body", 400, "The line is empty", "There are no facts to decide on.");
        }
        var history = check.checked(request, now, playbook);
        return new Question(line.number(), request, history, Objects.requireNonNullElse(request.asOf(), now));
    }
}
