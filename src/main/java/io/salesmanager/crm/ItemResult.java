package io.salesmanager.crm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.salesmanager.platform.Problem;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fact of a batch.
 *
 * @param index its place in the batch, from 0
 * @param id of the thing that was sent
 * @param opportunityId for events of deals, the deal that it was sent for
 * @param repId for events of reps, the rep that it was sent for
 * @param problem why it was rejected: type, title, detail, field and advice
 * @param warnings what was stored as it came and will not do what it should; null where there is nothing to say
 */
@JsonInclude(Include.NON_NULL)
public record ItemResult(
        @Schema(description = "Its place in what was sent, from 0")
        int index,

        @Schema(
                description =
                        "The id of the thing that was sent; of an activity or contact without one, the id that was made from what it says."
                                + " Stage and field changes, quotas and certificates have none")
        @Nullable String id,

        @Schema(description = "For events of deals: the deal that it was sent for") @Nullable String opportunityId,

        @Schema(description = "For events of reps: the rep that it was sent for") @Nullable String repId,

        Change result,

        @Schema(description = "Why it was rejected: type, title, detail, field and advice") @Nullable Map<String, Object> problem,

        @Schema(description = "What was stored as it came and will not do what it should") @Nullable List<Warning> warnings) {

    /**
     * What to look at in a fact that was taken.
     *
     * @param field where it stands in what was sent
     * @param value of that field
     * @param advice what to do
     */
    public record Warning(String field, String value, String detail, String advice) {}

    public static ItemResult stored(int index, @Nullable String id, Change change, @Nullable List<Warning> warnings) {
        return new ItemResult(index, id, null, null, change, null, warnings);
    }

    public static ItemResult rejected(int index, @Nullable String id, Problem problem) {
        return new ItemResult(index, id, null, null, Change.REJECTED, problem.shown(), null);
    }

    /** The same of an event. */
    public ItemResult of(String owner, @Nullable String ownerId) {
        return owner.equals("repId")
                ? new ItemResult(index, id, null, ownerId, result, problem, warnings)
                : new ItemResult(index, id, ownerId, null, result, problem, warnings);
    }
}
