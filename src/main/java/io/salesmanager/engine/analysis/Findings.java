package io.salesmanager.engine.analysis;

import java.util.List;

/**
 * All that was found in a rulebook.
 *
 * @param version of the rulebook
 * @param rules how many were analysed
 * @param open what nobody accepted, errors before warnings before notes, each in order of place
 * @param accepted what is meant, each with the reason
 */
public record Findings(String version, int rules, List<Finding> open, List<Finding> accepted) {

    /** Those that an author has to mend or accept. */
    public List<Finding> work() {
        return open.stream().filter(Finding::asksForWork).toList();
    }

    /** Those about one rule, be it as the other one; the accepted ones last. */
    public List<Finding> about(String rule) {
        return java.util.stream.Stream.concat(open.stream(), accepted.stream())
                .filter(finding -> finding.isAbout(rule))
                .toList();
    }
}
