package io.salesmanager.improve.health;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How rules do. */
@Path("/api/v1/rulebook")
@Tag(name = "Rulebook")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
public class HealthResource {
    private static final String DAYS = "90";

    private final RuleHealths rules;

    @Inject
    HealthResource(RuleHealths rules) {
        this.rules = rules;
    }

    @GET
    @Path("/health")
    @Operation(
            summary = "How often each rule fired, decided and was overridden, and what to look at",
            description =
                    "Counted over recorded decisions of the last 'days'. sort: rule, fired, decided, overridden, findings,"
                            + " last-fired, or never-fired, always-overridden, without-examples, few-decisions, which puts those first.")
    public List<RuleHealth> all(@RestQuery @DefaultValue(DAYS) int days, @RestQuery @DefaultValue("rule") String sort) {
        return HealthOrder.of(sort).sorted(rules.all(days));
    }

    @GET
    @Path("/rules/{id}/health")
    @Operation(summary = "How a rule does, day by day, with the examples about it and what the last check found")
    public RuleHealth.Detail rule(@RestPath String id, @RestQuery @DefaultValue(DAYS) int days) {
        return rules.of(id, days);
    }
}
