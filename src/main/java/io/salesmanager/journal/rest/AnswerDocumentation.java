package io.salesmanager.journal.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.salesmanager.platform.http.ShownExamples;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Shows in the OpenAPI document what is said to decisions, and what that is answered. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AnswerDocumentation implements OASFilter {
    private static final String ROOT = "/api/v1/decisions/";
    private static final Map<String, String> ONE =
            Map.of("override", AnswerExamples.OVERRIDE, "snooze", AnswerExamples.SNOOZE);
    private static final Map<String, String> MANY = Map.of(
            "accept", AnswerExamples.MANY,
            "override", AnswerExamples.MANY_OVERRIDES,
            "snooze", AnswerExamples.MANY_SNOOZES,
            "undo", AnswerExamples.MANY);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ONE.forEach((path, sent) -> show(document, "{id}/" + path, sent, AnswerExamples.SAID));
        MANY.forEach((path, sent) -> show(document, path, sent, AnswerExamples.MANY_SAID));
        show(document, "replay", AnswerExamples.MANY, AnswerExamples.MANY_REPLAYED);
    }

    private static void show(OpenAPI document, String path, String sent, String answered) {
        var operation = Objects.requireNonNull(
                        document.getPaths().getPathItems().get(ROOT + path))
                .getPOST();
        ShownExamples.sent(operation, "As it is sent", sent);
        ShownExamples.answered(operation, "As it stands then", answered);
    }
}
