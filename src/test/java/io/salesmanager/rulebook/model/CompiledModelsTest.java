package io.salesmanager.rulebook.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.dmn.Dmn;
import io.salesmanager.engine.dmn.DmnCompiler;
import io.salesmanager.engine.dmn.DmnModel;
import io.salesmanager.engine.dmn.ModelText;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Lanes;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Which compiled models are kept. */
@NullUnmarked
class CompiledModelsTest {
    private final CompiledModels models = new CompiledModels();

    @Test
    void those_used_last_are_kept_as_long_as_they_are_small() throws Exception {
        var model = model();
        for (var i = 0; i < 400; i++) {
            models.put("small " + i, model, 10_000);
        }
        models.put("large", model, 900_000);
        assertThat(models.get("small 0")).isSameAs(model);

        models.put("larger", model, 4_000_000);

        assertThat(models.get("larger")).isSameAs(model);
        assertThat(models.get("small 0")).isSameAs(model);
        assertThat(models.get("small 1")).isNull();
    }

    @Test
    void one_that_is_too_large_for_all_is_kept_until_the_next() throws Exception {
        var model = model();
        models.put("small", model, 1);
        models.put("huge", model, 100_000_000);
        assertThat(models.get("small")).isNull();
        assertThat(models.get("huge")).isSameAs(model);

        models.put("huge", model, 10);
        models.put("next", model, 10);

        assertThat(models.get("huge")).isSameAs(model);
    }

    private static DmnModel model() throws Exception {
        var text = ModelText.read(
                Dmn.model("kept").literal("it", "number", List.of(), "7").bytes());
        return new DmnCompiler(new Lanes(1, Duration.ofSeconds(60))).compile(text, List.of());
    }
}
