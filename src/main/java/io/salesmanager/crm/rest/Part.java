package io.salesmanager.crm.rest;

import io.salesmanager.crm.read.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
public record Part(
        @Parameter(description = "1 to 500") @QueryParam("limit") @DefaultValue("100")
        int limit,

        @Parameter(description = "The next of the part before; the first part if left out")
        @QueryParam("after")
        @Nullable String after) {

    PageRequest request() {
        return PageRequest.of(limit, after);
    }
}
