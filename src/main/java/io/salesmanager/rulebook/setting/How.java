package io.salesmanager.rulebook.setting;

import io.salesmanager.platform.http.Precondition;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * How changes of settings are to be taken.
 *
 * @param base the candidate that they are added to; null for what decides
 * @param dryRun whether nothing is stored
 */
public record How(
        @BeanParam Precondition precondition,
        @QueryParam("base") @Nullable String base,
        @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
    /** What OpenAPI says of each change of settings. */
    public static final String DESCRIPTION =
            "The answer names the candidate's version and what to do next: look at its impact and publish it. With If-Match"
                    + " the answer is 412 where another version became active since you looked. With"
                    + " base, a candidate that was made from what is active, the change is added to that one, so that one candidate"
                    + " holds turned dials and switches together.";
}
