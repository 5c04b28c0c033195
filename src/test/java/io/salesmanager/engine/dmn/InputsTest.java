package io.salesmanager.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.dmn.DmnOutcome.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts read as the model declares them, and inputs of imported models. */
@NullUnmarked
class InputsTest {
    private static final Dmn LOWEST = Dmn.model("lowest")
            .type("tRate", "><typeRef>number</typeRef><allowedValues><text>[0..100]</text></allowedValues>")
            .input("born", "date")
            .input("rate", "tRate")
            .literal("year", "number", List.of("born"), "born.year")
            .literal("double", "number", List.of("rate"), "rate * 2");
    private static final Dmn MIDDLE =
            needing("middle", "lowest", "low", "next", "urn:test:lowest#_year", "low.year + 1");
    private static final Dmn TOP = needing("top", "middle", "mid", "after", "urn:test:middle#_next", "mid.next + 1");

    @ParameterizedTest
    @CsvSource({
        "number, 12.50, 12.50",
        "number, -1E3, -1E+3",
        "number, .5, 0.5",
        "boolean, true, true",
        "date, 2026-11-22, 2026-11-22",
        "time, 10:15:00@Europe/Paris, 10:15:00@Europe/Paris",
        "date and time, 2026-11-22T10:00:00Z, 2026-11-22T10:00:00Z",
        "days and time duration, PT26H, P1DT2H",
        "years and months duration, -P14M, -P1Y2M",
        "string, 12.50, 12.50",
        "string, true, true",
        "Any, 2026-11-22, 2026-11-22",
    })
    void a_text_is_read_as_the_type_of_the_input(String type, String text, String expected) {
        var model = Dmn.model("typed").input("x", type).literal("it", "", List.of("x"), "x");

        assertThat(String.valueOf(model.outcome("it", Map.of("x", text)).value()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"number, 1 2", "number, ''", "number, 0x10", "number, NaN", "boolean, TRUE", "date, tomorrow"})
    void a_text_that_is_none_of_its_type_is_told(String type, String text) {
        var model = Dmn.model("typed").input("x", type).literal("it", "", List.of("x"), "x");

        var outcome = model.outcome("it", Map.of("x", text));

        assertThat(outcome.status()).isEqualTo(Status.SKIPPED);
        assertThat(outcome.messages()).anyMatch(message -> message.contains("not allowed by the declared type"));
    }

    @Test
    void inputs_of_imported_models_are_given_in_an_object_after_a_dot_or_by_name() {
        List.<Map<String, Object>>of(
                        Map.of("low", Map.of("born", "2000-01-01")),
                        Map.of("low.born", "2000-01-01"),
                        Map.of("born", "2000-01-01"))
                .forEach(inputs -> assertThat(value(MIDDLE, "next", inputs, LOWEST))
                        .as(inputs.toString())
                        .isEqualTo("2001"));
    }

    @Test
    void and_so_are_those_of_models_that_these_import() {
        List.<Map<String, Object>>of(
                        Map.of("mid", Map.of("low", Map.of("born", "2000-01-01"))),
                        Map.of("mid.low.born", "2000-01-01"),
                        Map.of("mid", Map.of("low.born", "2000-01-01")),
                        Map.of("born", "2000-01-01"))
                .forEach(inputs -> assertThat(value(TOP, "after", inputs, LOWEST, MIDDLE))
                        .as(inputs.toString())
                        .isEqualTo("2002"));
    }

    @Test
    void allowed_values_of_an_imported_input_are_checked() {
        var model = needing("rates", "lowest", "low", "it", "urn:test:lowest#_double", "low.double");
        var direct = Dmn.model("direct")
                .imports("lowest", "low")
                .decision("it", "number", List.of("urn:test:lowest#_rate"), Dmn.feel("low.rate"));

        assertThat(value(model, "it", Map.of("rate", 4), LOWEST)).isEqualTo("8");
        assertThat(value(direct, "it", Map.of("rate", "4"), LOWEST)).isEqualTo("4");
        assertThat(value(direct, "it", Map.of("low", Map.of("rate", 4)), LOWEST))
                .isEqualTo("4");
        assertThat(value(direct, "it", Map.of("rate", 400), LOWEST)).isEqualTo("null");
    }

    @Test
    void an_input_of_its_own_is_not_that_of_an_import() {
        var model = Dmn.model("own")
                .imports("lowest", "low")
                .input("born", "string")
                .raw(
                        "<decision id=\"_it\" name=\"it\"><variable name=\"it\"/><informationRequirement><requiredInput href=\"#_born\"/></informationRequirement><informationRequirement><requiredDecision href=\"urn:test:lowest#_year\"/></informationRequirement>%s</decision>"
                                .formatted(Dmn.feel("born + string(low.year)")));

        assertThat(value(model, "it", Map.of("born", "in ", "low.born", "2000-01-01"), LOWEST))
                .isEqualTo("in 2000");
    }

    @Test
    void a_model_that_is_imported_without_a_name_is_part_of_the_importer() {
        var model = needing("merged", "lowest", "", "it", "urn:test:lowest#_year", "year + 1");

        assertThat(value(model, "it", Map.of("born", "2000-01-01"), LOWEST)).isEqualTo("2001");
    }

    private static Dmn needing(
            String name, String imported, String alias, String decision, String needed, String feel) {
        return Dmn.model(name)
                .imports(imported, alias)
                .raw(
                        "<decision id=\"_%s\" name=\"%s\"><variable name=\"%s\"/><informationRequirement><requiredDecision href=\"%s\"/></informationRequirement>%s</decision>"
                                .formatted(decision, decision, decision, needed, Dmn.feel(feel)));
    }

    private static String value(Dmn model, String decision, Map<String, Object> inputs, Dmn... imported) {
        try {
            var outcomes = model.compiled(imported).evaluate(Dmn.LANES, inputs, List.of(decision));
            return String.valueOf(outcomes.get(decision).value());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
