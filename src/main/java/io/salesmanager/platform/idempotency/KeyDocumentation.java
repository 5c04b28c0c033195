package io.salesmanager.platform.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Says in the OpenAPI document which calls take an Idempotency-Key. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class KeyDocumentation implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/v1/")
                    && !path.equals("/api/v1/decisions/bulk")
                    && !path.equals("/api/v1/api-keys")) {
                item.getOperations().forEach((method, operation) -> {
                    if (method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.DELETE) {
                        operation.addParameter(header());
                    }
                });
            }
        });
    }

    private static Parameter header() {
        return OASFactory.createParameter()
                .name(IdempotencyFilter.HEADER)
                .in(In.HEADER)
                .description(
                        "A random text, new for each request: the same key with the same request is done once, and answered"
                                + " for 24 hours with the first answer and " + IdempotencyFilter.REPLAYED
                                + ": true. With another request"
                                + " it is 422, while the first is at work 409. What was refused is tried again: so is a"
                                + " POST of facts or events of which one was rejected, where those that were stored are then"
                                + " unchanged. Not for forms.")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(255));
    }
}
