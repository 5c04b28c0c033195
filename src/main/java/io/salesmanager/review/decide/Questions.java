package io.salesmanager.review.decide;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.JsonReading;
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
        DecisionRequest request = json.length == 0
                ? null
                : JsonReading.<DecisionRequest>read(
                        reader, from -> from.readValue(json), "", rest -> deciding.check(rest, asking.rulebook()));
        if (request == null) {
            throw new Problem("empty-body", 400, "The body is empty", "There are no facts to decide on.")
                    .with("advice", "Send a JSON object with opportunities.");
        }
        return asking.record() ? deciding.record(request, detail) : deciding.decide(request, detail, asking.rulebook());
    }
}
