package io.salesmanager.review.decide;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.salesmanager.platform.http.ShownExamples;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Shows lines in the OpenAPI document; an annotation would be read as JSON, and only the first line kept. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class BulkDocumentation implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        var decide = Objects.requireNonNull(document.getPaths().getPathItems().get("/api/v1/decisions/bulk"))
                .getPOST();
        ShownExamples.sentText(decide, "A good line and a bad one", BulkExample.REQUEST);
        ShownExamples.answeredText(decide, "A good line and a bad one", BulkExample.ANSWER);
    }
}
