package io.salesmanager.console.rulebook.version;

import io.quarkus.qute.TemplateExtension;
import io.salesmanager.rulebook.publish.ApprovalRequest;
import io.salesmanager.rulebook.version.Activation;
import io.salesmanager.rulebook.version.Version;

/** How the pages about versions write their things. */
@TemplateExtension
final class VersionWords {
    private VersionWords() {}

    static String words(Version.Status status) {
        return switch (status) {
            case ACTIVE -> "active";
            case WAITING_FOR_APPROVAL -> "waits for approval";
            case SCHEDULED -> "planned";
            case RETIRED -> "decided before";
            case CANDIDATE -> "candidate";
        };
    }

    /** Who made a version and with what, such as {@code Ada Park, in the editor}. */
    static String maker(Version version) {
        return switch (version.origin()) {
            case FOLDER -> "the rules folder";
            case UPLOAD -> version.by() + ", by an upload";
            case EDITOR -> version.by() + ", in the editor";
            case DIALS -> version.by() + ", by turning dials";
            case SWITCHES -> version.by() + ", by switching rules";
        };
    }

    /** Such as {@code published by Ada Park, approved by Sam Wood}. */
    static String deed(Activation activation) {
        var approved = activation.approvedBy() == null ? "" : ", approved by " + activation.approvedBy();
        return switch (activation.how()) {
            case FOLDER -> "taken from the rules folder";
            case PUBLISHED -> "published by " + activation.by() + approved;
            case ROLLED_BACK -> activation.by() + " went back to it";
        };
    }

    static String words(ApprovalRequest.State state) {
        return switch (state) {
            case OPEN -> "waits for a second person";
            case APPROVED -> "approved";
            case REJECTED -> "rejected";
            case OVERTAKEN -> "became active without it";
        };
    }

    static boolean open(ApprovalRequest request) {
        return request.state() == ApprovalRequest.State.OPEN;
    }
}
