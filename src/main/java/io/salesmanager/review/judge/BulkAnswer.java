package io.salesmanager.review.judge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.salesmanager.platform.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a stream: either an answer or a problem.
 *
 * @param line counted from 1, blank lines included
 */
@JsonInclude(Include.NON_NULL)
public record BulkAnswer(
        long line,
        @Nullable DecisionAnswer answer,
        @Nullable Map<String, Object> problem) {

    public static BulkAnswer of(long line, Problem problem) {
        var shown = problem.shown();
        // the text of one line begins at line 1 for Jackson; what counts is the line of the stream
        shown.put("line", line);
        return new BulkAnswer(line, null, shown);
    }
}
