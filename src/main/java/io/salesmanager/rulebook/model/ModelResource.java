package io.salesmanager.rulebook.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.salesmanager.access.Viewer;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Busy;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.JsonReading;
import io.salesmanager.platform.http.Precondition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** DMN models by themselves. */
@Path("/api/v1/models")
@Tag(name = "DMN models")
public class ModelResource {
    private final ModelDesk desk;
    private final Viewer viewer;
    private final ObjectReader reader;

    @Inject
    ModelResource(ModelDesk desk, Viewer viewer, ObjectMapper mapper) {
        this.desk = desk;
        this.viewer = viewer;
        this.reader = JsonReading.strict(
                mapper.readerFor(Evaluation.Request.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS));
    }

    @GET
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "Models, in order of name")
    public Page<StoredModel> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        return desk.list(after, Page.limit(limit));
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
    @Operation(summary = "A model's XML as it was put, and its ETag")
    public Response get(@PathParam("name") String name, @BeanParam Precondition known) {
        var model = desk.find(name);
        if (known.isKnown(model.tag())) {
            return Response.notModified().header(HttpHeaders.ETAG, model.tag()).build();
        }
        return Response.ok(desk.xml(model), MediaType.APPLICATION_XML)
                .header(HttpHeaders.ETAG, model.tag())
                .build();
    }

    @PUT
    @Path("{name}")
    @Consumes({MediaType.APPLICATION_XML, "application/*", "text/*"})
    @RolesAllowed({"SALES_OPS", "ADMIN"})
    @Operation(
            summary = "Store a DMN model (1.1 to 1.6), or another in its place",
            description =
                    "201 for a new one. A model that imports others by namespace may come before them: it is PENDING until they"
                            + " are there. Problems in single decisions are answered and do not keep it out; a model with a DOCTYPE,"
                            + " or with functions from Java or PMML, is refused.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "Highest discount", value = ModelExample.XML)))
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ModelView.class)))
    public Response put(
            @PathParam("name") String name,
            byte[] xml,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @BeanParam Precondition precondition) {
        var put = desk.put(name, xml, dryRun, precondition, viewer.name());
        return Response.status(put.created() && !dryRun ? Response.Status.CREATED : Response.Status.OK)
                .header(HttpHeaders.ETAG, '"' + put.view().digest() + '"')
                .entity(put.view())
                .build();
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed({"SALES_OPS", "ADMIN"})
    @Operation(summary = "Remove a model; those that import it wait until there is another of its namespace")
    public void delete(@PathParam("name") String name, @BeanParam Precondition precondition) {
        desk.delete(name, precondition, viewer.name());
    }

    @POST
    @Path("{name}/evaluate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"CLIENT", "SALES_OPS", "ADMIN"})
    @Operation(
            summary = "Evaluate decisions and decision services of a model; nothing is stored",
            description =
                    "Dates, times and durations are ISO texts, typed as the model declares the input. An imported model's input is given"
                            + " by its name or as import.name. A decision among the inputs is taken as given. A decision service answers under its name and with its output decisions. An evaluation"
                            + " has a second of computing, and 2 ms more for each decision asked; then it is stopped, and what"
                            + " was asked is FAILED.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Evaluation.Request.class),
                            examples = @ExampleObject(name = "A large deal", value = ModelExample.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Evaluation.Answer.class),
                            examples = @ExampleObject(name = "Up to 15 percent", value = ModelExample.ANSWER)))
    public Evaluation.Answer evaluate(@PathParam("name") String name, byte[] body) {
        var asked = JsonReading.<Evaluation.Request>read(reader, json -> json.readValue(body), "", request -> {});
        var inputs = asked == null || asked.inputs() == null ? Map.<String, @Nullable Object>of() : asked.inputs();
        var decisions = asked == null || asked.decisions() == null ? List.<String>of() : asked.decisions();
        try {
            var outcomes = desk.ready(name).evaluate(desk.lanes(), inputs, decisions);
            var shown = new LinkedHashMap<String, Evaluation.Outcome>();
            outcomes.forEach((decision, outcome) -> shown.put(decision, Evaluation.Outcome.of(outcome)));
            return new Evaluation.Answer(shown);
        } catch (Busy e) {
            throw ModelDesk.busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("stopping", 503, "The service stops", "It stops while it evaluates.")
                    .with("advice", "Send it again to a service that runs.");
        }
    }
}
