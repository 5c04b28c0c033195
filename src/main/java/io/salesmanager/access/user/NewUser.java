package io.salesmanager.access.user;

import io.salesmanager.access.Role;
import io.salesmanager.platform.Problem;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A user to be made.
 *
 * @param personId the rep or manager of the CRM who this is; needed for REP and MANAGER
 */
public record NewUser(
        @Schema(required = true, examples = "dana") @Nullable String name,

        @Schema(required = true) @Nullable String password,
        @Schema(required = true) @Nullable Role role,
        @Nullable String personId) {

    private static final int SHORTEST = 12;

    /** bcrypt ignores what lies beyond. */
    private static final int MOST_BYTES = 72;

    /** @throws Problem 422 that names the field */
    Checked checked() {
        if (name == null || name.isBlank() || name.length() > 100) {
            throw Problem.ofField("bad-name", "name", "A user needs a name of 1 to 100 characters.", "Send one.");
        }
        if (password == null || password.length() < SHORTEST || bytes(password) > MOST_BYTES) {
            throw Problem.ofField(
                    "bad-password",
                    "password",
                    "A password has at least %d characters and at most %d bytes.".formatted(SHORTEST, MOST_BYTES),
                    "Use a few words in a row.");
        }
        if (role == null || role == Role.CLIENT) {
            throw Problem.ofField(
                    "bad-role",
                    "role",
                    "A user is a REP, MANAGER, COACH, SALES_OPS or ADMIN.",
                    "Programs use API keys.");
        }
        if ((role == Role.REP || role == Role.MANAGER) && (personId == null || personId.isBlank())) {
            throw Problem.ofField(
                    "no-person", "personId", "A %s has an id in the CRM.".formatted(role), "Send that id.");
        }
        return new Checked(name.strip(), password, role, personId);
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }

    record Checked(
            String name,
            String password,
            Role role,
            @Nullable String personId) {}
}
