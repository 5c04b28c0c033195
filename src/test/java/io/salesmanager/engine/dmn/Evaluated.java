package io.salesmanager.engine.dmn;

import io.salesmanager.engine.dmn.guard.EvaluationThread.Busy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A model evaluated by KIE itself. */
@NullUnmarked
public final class Evaluated {
    private final DmnModel model;

    private Evaluated(DmnModel model) {
        this.model = model;
    }

    public static Evaluated model(String xml) {
        try {
            var text = ModelText.read(xml.getBytes(StandardCharsets.UTF_8));
            return new Evaluated(new DmnCompiler(Dmn.LANES).compile(text, List.of()));
        } catch (ModelRefused | Busy | InterruptedException e) {
            throw new AssertionError(xml, e);
        }
    }

    /** The outputs of the rows that match. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(String decision, Map<String, Object> inputs) {
        try {
            var outcome = model.evaluate(Dmn.LANES, inputs, List.of(decision)).get(decision);
            if (outcome.status() != DmnOutcome.Status.SUCCEEDED) {
                throw new AssertionError(outcome.messages() + " " + model.faults());
            }
            var value = outcome.value();
            return value == null
                    ? List.of()
                    : value instanceof List<?> list
                            ? (List<Map<String, Object>>) list
                            : List.of((Map<String, Object>) value);
        } catch (Busy | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
