package io.salesmanager.review.decide;

import io.salesmanager.platform.Problem;
import io.salesmanager.review.judge.Explain;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How decisions are asked for. */
public record Asking(
        @Parameter(description = "Whether decisions and facts are journalled")
        @QueryParam("record")
        @DefaultValue("false")
        boolean record,

        @Parameter(
                description =
                        "none (without reasons and overruled; what is required, missing and risky, the next touch and escalations stay),"
                                + " short (if left out: the reasons too) or full (conditions, values and dials too)")
        @QueryParam("explain")
        @Nullable String explain,

        @Parameter(description = "A version that decided before, to ask what if; the active one if left out")
        @QueryParam("rulebook")
        @Nullable String rulebook) {

    /** @throws Problem where the values do not go together or are none */
    Explain checked() {
        if (record && rulebook != null) {
            throw Problem.ofField(
                    "not-together",
                    "rulebook",
                    "What another rulebook would decide is not recorded.",
                    "Leave out record or rulebook.");
        }
        return Explain.of(explain);
    }
}
