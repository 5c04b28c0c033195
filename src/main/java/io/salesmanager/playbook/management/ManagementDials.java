package io.salesmanager.playbook.management;

import java.util.List;

/** Names of the dials that the pages and questions of managers read, beside those of rules. */
public final class ManagementDials {
    public static final String MIDDLE_SHARE = "coaching-middle-share";
    public static final String DEAL_REVIEWED = "minutes-a-deal-reviewed";
    public static final String DAY_PLANNED = "minutes-a-day-planned";
    public static final String ESCALATION_ROUTED = "minutes-an-escalation-routed";
    public static final String INVITATION_SENT = "minutes-an-invitation-sent";

    /** From which age on a deal is old when it is first judged. */
    public static final String OLD_AFTER_DAYS = "old-escalation-after-days";

    /** About how many old deals one person is asked at a time and a day. */
    public static final String OLD_AT_ONCE = "old-escalations-at-once";

    public static final List<String> NAMES = List.of(
            MIDDLE_SHARE, DEAL_REVIEWED, DAY_PLANNED, ESCALATION_ROUTED, INVITATION_SENT, OLD_AFTER_DAYS, OLD_AT_ONCE);

    private ManagementDials() {}
}
