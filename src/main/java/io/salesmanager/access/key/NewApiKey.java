package io.salesmanager.access.key;

import io.salesmanager.access.Role;
import io.salesmanager.platform.Problem;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param teamIds teams whose deals it sees
 * @param repId the rep whose deals it sees
 */
public record NewApiKey(
        @Schema(required = true, examples = "CRM sync") @Nullable String name,

        @Schema(required = true) @Nullable Role role,
        @Nullable Set<String> teamIds,
        @Nullable String repId) {

    /** @throws Problem 422 where it names no role, or a role that sees only some deals without saying which */
    Checked checked() {
        var teams = teamIds == null ? Set.<String>of() : teamIds;
        if (name == null || name.isBlank() || name.length() > 100) {
            throw Problem.ofField("bad-name", "name", "A key needs a name of 1 to 100 characters.", "Say who uses it.");
        }
        if (role == null) {
            throw Problem.ofField("no-role", "role", "A key needs a role.", "Send CLIENT for a program.");
        }
        if (teams.stream().anyMatch(team -> team.isBlank() || team.contains(","))
                || String.join(",", teams).length() > 2000) {
            throw Problem.ofField(
                    "bad-team", "teamIds", "An id is empty, has a comma, or all are too long.", "Send ids of the CRM.");
        }
        if (repId != null && !teams.isEmpty()) {
            throw Problem.ofField("two-scopes", "repId", "A key has teamIds or a repId, not both.", "Leave one out.");
        }
        if (role == Role.REP && repId == null) {
            throw Problem.ofField("no-scope", "repId", "A key of role REP is for one rep.", "Send the rep's id.");
        }
        if ((role == Role.MANAGER || role == Role.COACH) && teams.isEmpty()) {
            throw Problem.ofField(
                    "no-scope", "teamIds", "A key of role %s is for some teams.".formatted(role), "Send their ids.");
        }
        if ((role == Role.ADMIN || role == Role.SALES_OPS) && (repId != null || !teams.isEmpty())) {
            throw Problem.ofField(
                    "scope-of-all",
                    repId == null ? "teamIds" : "repId",
                    "A key of role %s sees everything.".formatted(role),
                    "Leave the scope out, or make it a CLIENT.");
        }
        return new Checked(name.strip(), role, teams, repId);
    }

    record Checked(
            String name,
            Role role,
            Set<String> teamIds,
            @Nullable String repId) {}
}
