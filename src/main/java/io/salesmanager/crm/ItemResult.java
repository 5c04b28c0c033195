package io.salesmanager.crm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.salesmanager.platform.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fact of a batch.
 *
 * @param index its place in the batch, from 0
 * @param id where it is known
 * @param problem why it was rejected: type, title, detail, field and advice
 */
@JsonInclude(Include.NON_NULL)
public record ItemResult(
        int index,
        @Nullable String id,
        Change result,
        @Nullable Map<String, Object> problem) {

    public static ItemResult rejected(int index, @Nullable String id, Problem problem) {
        return new ItemResult(index, id, Change.REJECTED, problem.shown());
    }
}
