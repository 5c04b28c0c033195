package io.salesmanager.console.rulebook.version;

import io.salesmanager.engine.analysis.Finding;
import io.salesmanager.engine.analysis.Findings;
import java.util.List;
import java.util.Optional;

/**
 * What looking at all rules of a version together found.
 *
 * @param running whether that is still being done
 * @param compared whether what is found in the active version too stands apart
 * @param fresh what an author has to mend or accept, and is not found in the active version
 * @param notes what is only worth knowing, and is not found in the active version
 * @param known how many that ask for work are found in the active version too
 * @param knownNotes how many of its notes are
 */
record FoundHere(
        boolean running, boolean compared, List<Finding> fresh, List<Finding> notes, int known, int knownNotes) {

    static FoundHere of(Optional<Findings> version) {
        return version.map(found -> of(found.open(), List.of(), false)).orElseGet(() -> running(false));
    }

    static FoundHere of(Optional<Findings> version, Optional<Findings> active) {
        if (version.isEmpty() || active.isEmpty()) {
            return running(true);
        }
        var all = version.get().open();
        var known = active.get().open();
        var fresh = all.stream()
                .filter(finding -> known.stream().noneMatch(other -> isSame(finding, other)))
                .toList();
        return of(
                fresh, all.stream().filter(finding -> !fresh.contains(finding)).toList(), true);
    }

    private static FoundHere running(boolean compared) {
        return new FoundHere(true, compared, List.of(), List.of(), 0, 0);
    }

    private static FoundHere of(List<Finding> found, List<Finding> known, boolean compared) {
        var work = (int) known.stream().filter(Finding::asksForWork).count();
        return new FoundHere(
                false,
                compared,
                found.stream().filter(Finding::asksForWork).toList(),
                found.stream().filter(finding -> !finding.asksForWork()).toList(),
                work,
                known.size() - work);
    }

    /** Of the same kind about the same rules; lines move. */
    private static boolean isSame(Finding one, Finding other) {
        return one.code().equals(other.code())
                && one.with().equals(other.with())
                && one.diagnostic().message().equals(other.diagnostic().message());
    }
}
