package io.salesmanager.crm.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Says in the OpenAPI document what is sent: bodies are read as any JSON, so that in a batch each item has its own answer. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class FactDocumentation implements OASFilter {
    private static final String ROOT = "/api/v1/";
    private static final String JSON = "application/json";
    private static final int MOST_ITEMS = 10_000;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        FactExamples.ALL.forEach((name, example) -> describe(document, name, example));
    }

    private static void describe(OpenAPI document, String name, FactExamples.Sent sent) {
        var items = document.getPaths().getPathItems();
        var all = Objects.requireNonNull(items.get(ROOT + name)).getPOST();
        var array = OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(schema(sent))
                .maxItems(MOST_ITEMS);
        all.setRequestBody(body(
                OASFactory.createSchema().oneOf(List.of(schema(sent), array)),
                Map.of("Two, of which one is refused", sent.many())));
        answer(all, FactExamples.BATCH);
        if (sent.owner() == null) {
            answer(Objects.requireNonNull(items.get(ROOT + name + "/{id}")).getPUT(), FactExamples.STORED);
            Objects.requireNonNull(items.get(ROOT + name + "/{id}"))
                    .getPUT()
                    .setRequestBody(body(schema(sent), Map.of("One", sent.one())));
        } else {
            all.getRequestBody().getContent().getMediaType(JSON).addExample("One", example(sent.one()));
        }
    }

    private static void answer(Operation operation, String example) {
        var response = Objects.requireNonNull(operation.getResponses().getAPIResponse("200"));
        Objects.requireNonNull(response.getContent())
                .getMediaTypes()
                .values()
                .forEach(media -> media.addExample("What became of it", example(example)));
    }

    private static Schema schema(FactExamples.Sent sent) {
        var fact = OASFactory.createSchema().ref(sent.type());
        if (sent.owner() == null) {
            return fact;
        }
        var owned = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty(sent.owner(), OASFactory.createSchema().addType(SchemaType.STRING))
                .addRequired(sent.owner());
        return OASFactory.createSchema().allOf(List.of(owned, fact));
    }

    private static RequestBody body(Schema schema, Map<String, String> examples) {
        var media = OASFactory.createMediaType().schema(schema);
        examples.forEach((title, json) -> media.addExample(title, example(json)));
        return OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent().addMediaType(JSON, media));
    }

    private static Example example(String json) {
        return OASFactory.createExample().value(FactExamples.value(json));
    }
}
