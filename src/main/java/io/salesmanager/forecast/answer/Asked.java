package io.salesmanager.forecast.answer;

import io.salesmanager.forecast.kept.Unit;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose deals are asked about.
 *
 * @param unit what it is called; two with the same have the same deals
 * @param of which reps; null stands for deals without an owner
 * @param peerGroup comparable groups, by rep
 * @param rep and {@code team} as they were asked for
 */
record Asked(
        Unit unit,
        Predicate<@Nullable String> of,
        Function<@Nullable String, String> peerGroup,
        @Nullable String rep,
        @Nullable String team) {
    private static final String NOBODY = "";

    static Asked everybody() {
        return new Asked(Unit.COMPANY, any -> true, any -> NOBODY, null, null);
    }

    static Asked ofRep(String id) {
        return new Asked(Unit.rep(id), id::equals, Asked::named, id, null);
    }

    /** @param teamOf the team of a rep; reps without one are together */
    static Asked ofTeam(String id, Function<@Nullable String, String> teamOf) {
        return new Asked(Unit.team(id), rep -> id.equals(teamOf.apply(rep)), teamOf, null, id);
    }

    /** All that someone may see who may not see everything; compared with teams. */
    static Asked ofSeen(Set<String> reps, String viewer, Function<@Nullable String, String> teamOf) {
        return new Asked(
                new Unit(Unit.Kind.TEAM, "seen by " + viewer),
                rep -> rep != null && reps.contains(rep),
                rep -> rep != null && reps.contains(rep) ? "seen" : "team " + teamOf.apply(rep),
                null,
                null);
    }

    private static String named(@Nullable String rep) {
        return rep == null ? NOBODY : rep;
    }
}
