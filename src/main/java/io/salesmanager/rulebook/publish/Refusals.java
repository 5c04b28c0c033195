package io.salesmanager.rulebook.publish;

import io.salesmanager.platform.Problem;
import java.time.Instant;
import java.util.List;

/** Why a version is not published, approved or gone back to. */
final class Refusals {
    private Refusals() {}

    static Problem approvalPending(List<String> objections) {
        return conflict(
                "approval-pending",
                "It waits for approval",
                "Someone asked to publish this version already, and a second person has to agree: "
                        + String.join(" ", objections),
                "Approve or reject it: POST /api/v1/rulebooks/{version}/approve or /reject.");
    }

    static Problem secondPersonNeeded(String askedBy) {
        return new Problem(
                        "second-person-needed",
                        403,
                        "A second person is needed",
                        "%s asked to publish this version, so someone else has to approve it.".formatted(askedBy))
                .with("advice", "Ask a colleague with the role SALES_OPS.");
    }

    static Problem rulebookChanged() {
        return conflict(
                "rulebook-changed",
                "Another version became active",
                "While this was looked at, someone published another version.",
                "Look at the difference to the version that is active now, and try again.");
    }

    static Problem neverActive(String version) {
        return Problem.ofField(
                "never-active",
                "to",
                "Version '%s' was never active, so there is no going back to it.".formatted(version),
                "Publish it: POST /api/v1/rulebooks/{version}/activate.");
    }

    static Problem effectiveInThePast(Instant effective) {
        return Problem.ofField(
                "effective-in-the-past",
                "effective",
                "%s is over; a version decides from now on, or from later on.".formatted(effective),
                "Leave effective out to publish at once, or send an instant that lies ahead.");
    }

    static Problem alreadyActive(String version) {
        return conflict(
                "already-active",
                "It is active",
                "Version '%s' is active already.".formatted(version),
                "GET /api/v1/rulebooks lists the versions.");
    }

    static Problem nothingWaits(String version) {
        return conflict(
                "nothing-waits",
                "Nothing waits",
                "Version '%s' neither waits for approval nor is planned for later.".formatted(version),
                "GET /api/v1/rulebooks/{version} says where it stands.");
    }

    static Problem nothingBefore() {
        return conflict(
                "nothing-to-go-back-to",
                "There is nothing to go back to",
                "No other version was active before.",
                "Publish another version: POST /api/v1/rulebooks/{version}/activate.");
    }

    private static Problem conflict(String type, String title, String detail, String advice) {
        return new Problem(type, 409, title, detail).with("advice", advice);
    }
}
