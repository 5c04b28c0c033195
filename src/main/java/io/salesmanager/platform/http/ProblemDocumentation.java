package io.salesmanager.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says in the OpenAPI document how every call answers what it refuses, and what it asks of the caller. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemDocumentation implements OASFilter {
    private static final String NAME = "Problem";
    private static final String KEY = "key";
    private static final String BEARER = "bearer";

    /** A test asks for exactly this. */
    static final Map<String, Object> EXAMPLE = Map.of(
            "type", "urn:problem:unknown-field",
            "title", "Unknown field",
            "status", 400,
            "detail", "There is no field 'opportunities[0].colour'.",
            "field", "opportunities[0].colour",
            "nearest", List.of("concern", "amount"),
            "advice", "Known there: concern, amount.",
            "instance", "/api/v1/decisions",
            "requestId", "019a9d2c-0000-7000-8000-000000000000");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        components.addSchema(NAME, schema());
        components.addResponse(
                NAME,
                OASFactory.createAPIResponse()
                        .description(
                                "A problem as RFC 9457 has it: what is wrong, where, and what to do next. Types are stable.")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        ProblemWriter.JSON,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref(NAME))
                                                .addExample(
                                                        "An unknown field",
                                                        OASFactory.createExample()
                                                                .value(EXAMPLE)))));
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("The same key as 'Authorization: Bearer vsm_...'"));
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.getOperations().values().forEach(ProblemDocumentation::describe);
            }
        });
    }

    /** Every call under {@code /api/} asks for a key and may refuse it. */
    private static void describe(Operation operation) {
        for (var status : List.of("default", "400", "401", "403")) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(NAME));
        }
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme(KEY),
                OASFactory.createSecurityRequirement().addScheme(BEARER)));
    }

    private static Schema schema() {
        var schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        for (var text : List.of("type", "title", "detail", "field", "advice", "instance", "requestId")) {
            schema.addProperty(text, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        for (var number : List.of("status", "line", "column")) {
            schema.addProperty(number, OASFactory.createSchema().addType(SchemaType.INTEGER));
        }
        return schema.addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("All that is wrong, where that is more than one thing")
                                .items(OASFactory.createSchema().addType(SchemaType.OBJECT)))
                .required(List.of("type", "title", "status", "detail"));
    }
}
