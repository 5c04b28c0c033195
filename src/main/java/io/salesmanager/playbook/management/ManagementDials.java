package io.salesmanager.playbook.management;

import java.util.List;

/** Names of the dials that the pages of managers read, beside those of rules. */
public final class ManagementDials {
    public static final String MIDDLE_SHARE = "coaching-middle-share";
    public static final String DEAL_REVIEWED = "minutes-a-deal-reviewed";
    public static final String DAY_PLANNED = "minutes-a-day-planned";
    public static final String ESCALATION_ROUTED = "minutes-an-escalation-routed";
    public static final String INVITATION_SENT = "minutes-an-invitation-sent";

    public static final List<String> NAMES =
            List.of(MIDDLE_SHARE, DEAL_REVIEWED, DAY_PLANNED, ESCALATION_ROUTED, INVITATION_SENT);

    private ManagementDials() {}
}
