package io.salesmanager.rulebook.dial;

import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.dial.DialsFile.Turned;
import io.salesmanager.rulebook.setting.How;
import io.salesmanager.rulebook.setting.Proposal;
import io.salesmanager.rulebook.setting.Proposing;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The numbers that rules use. A change makes a candidate; nothing is active by it. */
@Path("/api/v1/dials")
@Tag(name = "Dials and switches")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
public class DialResource {
    private final DialDesk desk;
    private final ActiveRulebook rulebook;

    @Inject
    DialResource(DialDesk desk, ActiveRulebook rulebook) {
        this.desk = desk;
        this.rulebook = rulebook;
    }

    @GET
    @Operation(summary = "Every dial of the active rulebook with its settings and the rules that read it")
    public RestResponse<List<DialView>> all() {
        var active = rulebook.active();
        return Proposing.shown(active, desk.all(active.rulebook()));
    }

    @GET
    @Path("{name}")
    @Operation(summary = "One dial, and how it was turned while versions were active")
    public RestResponse<DialView> one(@RestPath String name) {
        var active = rulebook.active();
        return Proposing.shown(active, desk.one(active.rulebook(), name));
    }

    @PUT
    @RolesAllowed("SALES_OPS")
    @Operation(summary = "Turn several dials in one candidate", description = How.DESCRIPTION)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = DialChange.class),
                            examples = @ExampleObject(name = "Two dials", value = DialExamples.MANY)))
    @APIResponse(
            responseCode = "201",
            description = "The candidate; 200 for a dry run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Proposal.class),
                            examples = @ExampleObject(name = "The candidate", value = DialExamples.TURNED)))
    public RestResponse<Proposal<Turned>> turn(@Nullable List<@Nullable DialChange> changes, @BeanParam How how) {
        return Proposing.answer(desk.turn(changes, how));
    }

    @PUT
    @Path("{name}")
    @RolesAllowed("SALES_OPS")
    @Operation(
            summary = "Turn a dial for all deals, or for some, in a candidate",
            description = "Where there is no row for these deals, one is added. " + How.DESCRIPTION)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DialChange.class),
                            examples = @ExampleObject(name = "For all deals", value = DialExamples.ONE)))
    @APIResponse(
            responseCode = "201",
            description = "The candidate; 200 for a dry run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Proposal.class),
                            examples = @ExampleObject(name = "The candidate", value = DialExamples.TURNED)))
    public RestResponse<Proposal<Turned>> turn(@RestPath String name, @Nullable DialChange change, @BeanParam How how) {
        return Proposing.answer(desk.turn(name, change, how));
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed("SALES_OPS")
    @Operation(
            summary = "Remove a dial's row for some deals in a candidate, so that a more general one holds for them",
            description = How.DESCRIPTION)
    @APIResponse(responseCode = "201", description = "The candidate; 200 for a dry run")
    public RestResponse<Proposal<Turned>> remove(
            @RestPath String name,
            @BeanParam Deals deals,
            @QueryParam("why") @Nullable String why,
            @BeanParam How how) {
        return Proposing.answer(desk.turn(name, deals.removed(why), how));
    }

    /** For which deals the row is. */
    public record Deals(
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("motion") @Nullable String motion,
            @QueryParam("productLine") @Nullable String productLine,
            @QueryParam("segment") @Nullable String segment) {
        DialChange removed(@Nullable String why) {
            return new DialChange(null, null, stage, motion, productLine, segment, true, why);
        }
    }
}
