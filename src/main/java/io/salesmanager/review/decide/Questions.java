package io.salesmanager.review.decide;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.JsonReading;
import io.salesmanager.review.judge.DecisionAnswer;
import io.salesmanager.review.judge.Explain;
import io.salesmanager.review.question.DecisionRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads a question out of JSON and has it answered. */
@ApplicationScoped
class Questions {
    private final Deciding deciding;
    private final ObjectReader reader;

    @Inject
    Questions(Deciding deciding, ObjectMapper mapper) {
        this.deciding = deciding;
        this.reader = JsonReading.strict(mapper.readerFor(DecisionRequest.class));
    }

    /** @throws Problem that names every bad field */
    DecisionAnswer answer(byte[] json, Asking asking, Explain detail) {
        var request = DecisionRequest.read(reader, json, rest -> deciding.check(rest, asking.rulebook()));
        return asking.record() ? deciding.record(request, detail) : deciding.decide(request, detail, asking.rulebook());
    }
}
