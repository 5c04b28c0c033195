package io.salesmanager.rulebook.setting;

import java.util.List;

/**
 * What a change of settings led to: a candidate that decides nothing yet.
 *
 * @param version of the candidate
 * @param base the version that it was made from
 * @param changed in one line, such as {@code silence-days (all deals): 14 to 21 days}
 * @param changes each change
 * @param warnings how many warnings it has, examples that do not hold among them
 * @param stored false for a dry run
 * @param next what to do with it
 */
public record Proposal<C>(
        String version, String base, String changed, List<C> changes, long warnings, boolean stored, List<Next> next) {

    /** @param call what to send */
    public record Next(String what, String call) {}

    static List<Next> next(String version) {
        var path = "/api/v1/rulebooks/" + version;
        return List.of(
                new Next("See the difference to what is active", "GET " + path + "/diff"),
                new Next("See which decisions would change", "POST " + path + "/impact"),
                new Next("Publish it", "POST " + path + "/activate"));
    }
}
