package io.salesmanager.journal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.salesmanager.platform.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of something said to many decisions: each by itself, so that nothing is lost with what is refused.
 *
 * @param items in the order of the ids
 */
public record ManyAnswers<T>(int done, int rejected, List<Item<T>> items) {
    private static final int MOST = 500;

    /**
     * @param index its place among the ids, from 0
     * @param answer as the same call for one decision gives it; left out where there is a problem
     */
    @JsonInclude(Include.NON_NULL)
    public record Item<T>(
            int index,
            @Nullable String id,
            @Nullable T answer,
            @Nullable Map<String, Object> problem) {}

    static <T> ManyAnswers<T> of(@Nullable List<@Nullable String> ids, Function<String, T> say) {
        if (ids == null || ids.isEmpty() || ids.size() > MOST) {
            throw Problem.ofField(
                    ids == null || ids.isEmpty() ? "missing-field" : "too-many",
                    "ids",
                    "There are %d ids.".formatted(ids == null ? 0 : ids.size()),
                    "Send the ids of 1 to %d decisions.".formatted(MOST));
        }
        var seen = new HashSet<String>();
        var items = new ArrayList<Item<T>>(ids.size());
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            try {
                items.add(new Item<>(i, id, say.apply(once(id, i, seen)), null));
            } catch (Problem problem) {
                items.add(new Item<>(i, id, null, problem.shown()));
            }
        }
        var done = (int) items.stream().filter(item -> item.problem() == null).count();
        return new ManyAnswers<>(done, items.size() - done, items);
    }

    private static String once(@Nullable String id, int index, HashSet<String> seen) {
        var field = "ids[%d]".formatted(index);
        if (id == null || id.isBlank()) {
            throw Problem.ofField("empty-item", field, "%s is empty.".formatted(field), "Leave it out.");
        }
        if (!seen.add(id)) {
            throw Problem.ofField("duplicate-id", field, "'%s' is given twice.".formatted(id), "Send each id once.");
        }
        return id;
    }
}
