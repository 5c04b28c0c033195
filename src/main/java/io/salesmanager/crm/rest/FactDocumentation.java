package io.salesmanager.crm.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.salesmanager.platform.http.ShownExamples;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Says in the OpenAPI document what is sent: bodies are read as any JSON, so that in a batch each item has its own answer. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class FactDocumentation implements OASFilter {
    private static final String ROOT = "/api/v1/";
    private static final int MOST_ITEMS = 10_000;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        FactExamples.ALL.forEach((name, example) -> describe(document, name, example));
    }

    private static void describe(OpenAPI document, String name, FactExamples.Sent sent) {
        var items = document.getPaths().getPathItems();
        var many = Objects.requireNonNull(items.get(ROOT + name)).getPOST();
        var array = OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(schema(sent))
                .maxItems(MOST_ITEMS);
        many.setRequestBody(body(OASFactory.createSchema().oneOf(List.of(schema(sent), array))));
        ShownExamples.sent(many, "Two, of which one is refused", sent.many());
        ShownExamples.answered(
                many,
                "What became of them",
                sent.owner() == null ? FactExamples.BATCH : FactExamples.events(name, sent.owner()));
        if (sent.owner() != null) {
            ShownExamples.sent(many, "One", sent.one());
            return;
        }
        var one = Objects.requireNonNull(items.get(ROOT + name + "/{id}")).getPUT();
        one.setRequestBody(body(schema(sent)));
        ShownExamples.sent(one, "One", sent.one());
        ShownExamples.answered(one, "What became of it", FactExamples.STORED);
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

    private static RequestBody body(Schema schema) {
        return OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json", OASFactory.createMediaType().schema(schema)));
    }
}
