package io.salesmanager.review.judge;

import com.fasterxml.jackson.databind.ObjectReader;
import io.salesmanager.crm.check.FactCheck;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.platform.Problem;
import io.salesmanager.review.question.DecisionRequest;
import io.salesmanager.review.question.Lines;
import io.salesmanager.review.question.QuestionReading;
import io.salesmanager.review.question.RequestCheck;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Consumer;

/** Answers what {@code POST /decisions} and {@code /decisions/bulk} answer, by a rulebook at hand and without a service. */
public final class DecisionsByRulebook {
    private final Rulebook rulebook;
    private final Clock clock;
    private final RequestCheck check;
    private final Decider decider;
    private final ObjectReader reader;

    public DecisionsByRulebook(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
        this.check = new RequestCheck(new FactCheck(rulebook::playbook));
        this.decider = new Decider(check);
        this.reader = QuestionReading.reader();
    }

    /** @throws Problem that names every bad field */
    public DecisionAnswer answer(byte[] json, Explain explain) {
        var now = clock.instant();
        var request = DecisionRequest.read(reader, json, rest -> check.checked(rest, now, rulebook.playbook()));
        return decider.answer(request, rulebook, explain, now);
    }

    /** Answers each line by itself, in their order. */
    public void answerLines(InputStream in, Explain explain, Consumer<BulkAnswer> to) throws IOException {
        var lines = new Lines(in, QuestionReading.LONGEST_LINE, () -> {});
        for (var line = lines.next(); line != null; line = lines.next()) {
            to.accept(answer(line, explain));
        }
    }

    private BulkAnswer answer(Lines.Line line, Explain explain) {
        try {
            var text = line.text();
            if (text == null) {
                throw Lines.tooLong(QuestionReading.LONGEST_LINE);
            }
            return new BulkAnswer(line.number(), answer(text, explain), null);
        } catch (Problem problem) {
            return BulkAnswer.of(line.number(), problem);
        }
    }
}
