package io.salesmanager.crm;

import io.salesmanager.access.ViewScope;
import io.salesmanager.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The reps that are meant where work is asked for all, a team or a rep. */
@ApplicationScoped
public class RepChoice {
    private final PipelineSource source;

    RepChoice(PipelineSource source) {
        this.source = source;
    }

    /**
     * Whether something is hidden or not there is not told.
     *
     * @throws Problem 422 for a rep or team of whom nothing can be seen
     */
    public void check(@Nullable String rep, @Nullable String team, ViewScope scope) {
        if (rep == null && team == null) {
            return;
        }
        var seen = new TreeSet<>(source.repIds(scope));
        if (rep != null && !seen.contains(rep)) {
            throw Problem.ofField(
                    "unknown-rep",
                    "rep",
                    "There is no rep '%s' whose deals you may see.".formatted(rep),
                    "Send the CRM's id of a rep, or leave rep out.");
        }
        if (team != null) {
            seen.retainAll(source.repIds(new ViewScope.Teams(Set.of(team))));
            if (seen.isEmpty()) {
                throw Problem.ofField(
                        "unknown-team",
                        "team",
                        "There is no team '%s' of reps whose deals you may see.".formatted(team),
                        "Send the id of a team that has reps, or leave team out.");
            }
        }
    }

    /** Their ids, in order. */
    public List<String> reps(@Nullable String rep, @Nullable String team, ViewScope scope) {
        var seen = new TreeSet<>(source.repIds(scope));
        if (team != null) {
            seen.retainAll(source.repIds(new ViewScope.Teams(Set.of(team))));
        }
        if (rep != null) {
            seen.retainAll(List.of(rep));
        }
        return List.copyOf(seen);
    }
}
