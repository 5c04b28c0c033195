package io.salesmanager.rulebook.switches;

import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.setting.How;
import io.salesmanager.rulebook.setting.Proposal;
import io.salesmanager.rulebook.setting.Proposing;
import io.salesmanager.rulebook.switches.SwitchesFile.Switched;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** Which rules are on. A change makes a candidate; nothing is active by it. */
@Path("/api/v1/switches")
@Tag(name = "Dials and switches")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
public class SwitchResource {
    private final SwitchDesk desk;
    private final ActiveRulebook rulebook;

    @Inject
    SwitchResource(SwitchDesk desk, ActiveRulebook rulebook) {
        this.desk = desk;
        this.rulebook = rulebook;
    }

    @GET
    @Operation(summary = "For every rule of the active rulebook whether it is on, and why not")
    public RestResponse<List<SwitchView>> all() {
        var active = rulebook.active();
        return Proposing.shown(active, desk.all(active.rulebook()));
    }

    @GET
    @Path("{rule}")
    @Operation(summary = "Whether a rule is on, and how it was switched while versions were active")
    public RestResponse<SwitchView> one(@RestPath String rule) {
        var active = rulebook.active();
        return Proposing.shown(active, desk.one(active.rulebook(), rule));
    }

    @PUT
    @RolesAllowed("SALES_OPS")
    @Operation(summary = "Switch several rules in one candidate", description = How.DESCRIPTION)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = SwitchChange.class),
                            examples = @ExampleObject(name = "A rule", value = SwitchExamples.MANY)))
    @APIResponse(
            responseCode = "201",
            description = "The candidate; 200 for a dry run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Proposal.class),
                            examples = @ExampleObject(name = "The candidate", value = SwitchExamples.SWITCHED)))
    public RestResponse<Proposal<Switched>> turn(@Nullable List<@Nullable SwitchChange> changes, @BeanParam How how) {
        return Proposing.answer(desk.turn(changes, how));
    }

    @PUT
    @Path("{rule}")
    @RolesAllowed("SALES_OPS")
    @Operation(summary = "Switch a rule off, perhaps until a day, or on, in a candidate", description = How.DESCRIPTION)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SwitchChange.class),
                            examples = @ExampleObject(name = "Off", value = SwitchExamples.ONE)))
    @APIResponse(
            responseCode = "201",
            description = "The candidate; 200 for a dry run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Proposal.class),
                            examples = @ExampleObject(name = "The candidate", value = SwitchExamples.SWITCHED)))
    public RestResponse<Proposal<Switched>> turn(
            @RestPath String rule, @Nullable SwitchChange change, @BeanParam How how) {
        return Proposing.answer(desk.turn(rule, change, how));
    }
}
