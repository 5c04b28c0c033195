package io.salesmanager.engagement;

import io.salesmanager.advice.Conclusion.Stop;
import io.salesmanager.engagement.clock.Limits;
import io.salesmanager.playbook.Channel;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.history.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The channels that neither a rule nor the buyer has closed. What buyers asked for holds whatever the rules are. */
final class OpenChannels {
    private OpenChannels() {}

    static Channels of(Opportunity deal, List<Stop> stops) {
        var open = Channels.ALL;
        for (var stop : stops) {
            open = open.without(stop.channel());
        }
        var account = deal.account().known();
        if (account != null && Boolean.TRUE.equals(account.emailOptOut())) {
            open = open.without(Channel.EMAIL);
        }
        if (account != null && Boolean.TRUE.equals(account.doNotCall())) {
            open = open.without(Channel.CALL);
        }
        return nobodyMayBeWrittenTo(deal.known().contacts())
                ? open.without(Channel.EMAIL).without(Channel.SOCIAL)
                : open;
    }

    /** A plan of its own accord writes to no one who has not answered for so long, or so often. */
    static Channels forSteps(Channels open, Opportunity deal, Limits limits) {
        var engagement = deal.engagement();
        var tired = engagement.unansweredEmails() >= limits.emailSteps()
                || engagement.businessDaysSinceBuyerActivity() > limits.emailDays();
        return tired ? open.without(Channel.EMAIL) : open;
    }

    private static boolean nobodyMayBeWrittenTo(@Nullable List<Contact> contacts) {
        if (contacts == null || contacts.isEmpty()) {
            return false;
        }
        for (var contact : contacts) {
            if (!Boolean.TRUE.equals(contact.optOut())) {
                return false;
            }
        }
        return true;
    }
}
