package io.salesmanager.console.day;

import io.salesmanager.console.FilterChoices;
import io.salesmanager.engagement.day.WorkList.LeftOut;
import io.salesmanager.playbook.Channel;
import io.salesmanager.review.day.DayList;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a day shows.
 *
 * @param list null where no rep is chosen
 * @param mayAnswer whether the visitor may say what became of a touch
 */
public record DayPage(
        @Nullable DayList list, @Nullable String rep, List<FilterChoices.Choice> reps, boolean mayAnswer) {

    /** What is due and not on the list, each in a sentence. */
    public List<String> leftOut() {
        return list == null
                ? List.of()
                : list.leftOut().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(left -> left.getValue() + words(left.getKey()))
                        .toList();
    }

    private static String words(LeftOut reason) {
        return switch (reason) {
            case NO_TIME -> " more are due and worth less than what fills the hours.";
            case BUYERS_LIMIT -> " wait, because the buyer is touched often enough already.";
            case MASS_MAIL -> " e-mails are left out: the same one to more buyers would be mass mail.";
        };
    }

    public boolean isCall(DayList.DayItem item) {
        return item.channel() == Channel.CALL;
    }

    /** A number without more digits than anyone reads. */
    public String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(number < 10 ? 2 : 0, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
