package io.salesmanager.console.escalation;

import io.salesmanager.console.FilterChoices;
import io.salesmanager.crm.escalation.Escalation;
import io.salesmanager.crm.escalation.ResponseTimes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of escalations shows.
 *
 * @param queued how many questions about old deals wait for their turn; 0 on a list of others
 * @param next address of the next part of the list; null at its end
 */
public record EscalationPage(
        List<Item> items,
        List<Choice> states,
        boolean mine,
        boolean asksMe,
        @Nullable String rep,
        FilterChoices choices,
        List<ResponseTimes.Row> times,
        int queued,
        @Nullable String next) {

    /** @param mayAnswer whether the visitor may answer it */
    public record Item(Escalation escalation, boolean mayAnswer) {}

    public record Choice(String value, String words, boolean chosen) {}
}
