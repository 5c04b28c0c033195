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
 * @param fresh what is found here, and in the active version not
 * @param others how many are found in the active version too
 */
record FoundHere(boolean running, boolean compared, List<Finding> fresh, int others) {

    static FoundHere of(Optional<Findings> version) {
        return version.map(found -> new FoundHere(false, false, found.open(), 0))
                .orElseGet(() -> new FoundHere(true, false, List.of(), 0));
    }

    static FoundHere of(Optional<Findings> version, Optional<Findings> active) {
        if (version.isEmpty() || active.isEmpty()) {
            return new FoundHere(true, true, List.of(), 0);
        }
        var all = version.get().open();
        var known = active.get().open();
        var fresh = all.stream()
                .filter(finding -> known.stream().noneMatch(other -> isSame(finding, other)))
                .toList();
        return new FoundHere(false, true, fresh, all.size() - fresh.size());
    }

    /** Of the same kind about the same rules; lines move. */
    private static boolean isSame(Finding one, Finding other) {
        return one.code().equals(other.code())
                && one.with().equals(other.with())
                && one.diagnostic().message().equals(other.diagnostic().message());
    }
}
