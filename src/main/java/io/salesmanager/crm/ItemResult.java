package io.salesmanager.crm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.salesmanager.platform.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fact of a batch.
 *
 * @param index its place in the batch, from 0
 * @param id where it is known
 * @param problem why it was rejected: type, title, detail, field and advice
 * @param warnings what was stored as it came and will not do what it should; null where there is nothing to say
 */
@JsonInclude(Include.NON_NULL)
public record ItemResult(
        int index,
        @Nullable String id,
        Change result,
        @Nullable Map<String, Object> problem,
        @Nullable List<Warning> warnings) {

    /**
     * What to look at in a fact that was taken.
     *
     * @param field where it stands in what was sent
     * @param value of that field
     * @param advice what to do
     */
    public record Warning(String field, String value, String detail, String advice) {}

    public static ItemResult rejected(int index, @Nullable String id, Problem problem) {
        return new ItemResult(index, id, Change.REJECTED, problem.shown(), null);
    }
}
