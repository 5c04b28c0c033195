package io.salesmanager.rulebook;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.platform.Problem;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is active: rules, and the dictionary of facts. */
@Path("/api/v1/rulebook")
@Tag(name = "Rulebook")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@NonBlocking
public class RulebookResource {
    private final ActiveRulebook rulebook;

    @Inject
    RulebookResource(ActiveRulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GET
    @Operation(
            summary = "The active rulebook, its rules, and the errors of the last candidate that was refused",
            description =
                    "The ETag is the active version; send it as If-Match to publish only where nobody else did meanwhile.")
    public RestResponse<RulebookView> rulebook() {
        var state = rulebook.state();
        var answer = ResponseBuilder.ok(RulebookView.of(state));
        var active = state.active();
        return (active == null ? answer : answer.header(HttpHeaders.ETAG, '"' + active.version() + '"')).build();
    }

    @GET
    @Path("/rules/{id}")
    @Operation(summary = "One rule of the active rulebook")
    public RuleInfo rule(@PathParam("id") String id) {
        return rulebook.current().rule(id).orElseThrow(() -> Problem.notFound("rule", id));
    }

    @GET
    @Path("/facts")
    @Operation(summary = "Every fact a rule can use, with the active rules that read it")
    public List<FactView> facts() {
        return FactView.all(rulebook.current().rules());
    }
}
