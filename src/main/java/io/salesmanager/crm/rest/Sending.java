package io.salesmanager.crm.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How facts are sent. */
public record Sending(
        @Parameter(description = "Answer as always, and store nothing.") @QueryParam("dryRun") @DefaultValue("false")
        boolean dryRun,

        @Parameter(description = "When overwritten fields changed; now, if left out.") @QueryParam("happened") @Nullable String happened) {}
