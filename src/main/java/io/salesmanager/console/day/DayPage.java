package io.salesmanager.console.day;

import io.salesmanager.console.FilterChoices;
import io.salesmanager.engagement.day.WorkList.LeftOut;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.playbook.Channel;
import io.salesmanager.review.day.DayList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a day shows.
 *
 * @param list null where no rep is chosen
 * @param mayAnswer whether the visitor may say what became of a touch
 * @param nextBusinessDay where the day that is shown is none; else null
 */
public record DayPage(
        @Nullable DayList list,
        @Nullable String rep,
        List<FilterChoices.Choice> reps,
        boolean mayAnswer,
        @Nullable LocalDate nextBusinessDay) {
    private static final int PERCENT = 100;

    /** What is due and not on the list, each in a sentence. */
    public List<String> leftOut() {
        return list == null
                ? List.of()
                : list.leftOut().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(left -> words(left.getKey(), left.getValue()))
                        .toList();
    }

    private static String words(LeftOut reason, int count) {
        var touches = Said.count(count, "touch");
        return switch (reason) {
            case NO_TIME -> touches + " more due, and worth less than what fills the hours.";
            case BUYERS_LIMIT -> touches + " left for later, because the buyer is touched often enough already.";
            case MASS_MAIL -> touches + " left out: the same e-mail to more buyers would be mass mail.";
        };
    }

    public boolean isCall(DayList.DayItem item) {
        return item.channel() == Channel.CALL;
    }

    /** Such as {@code EUR 18,000}. */
    public String money(DayList.DayItem item, double amount) {
        var number = String.format(Locale.ROOT, "%,.0f", amount);
        return item.currency() == null ? number : item.currency() + " " + number;
    }

    /** Such as {@code EUR 22,500 x 50% chance x 1.6 urgency}. */
    public String terms(DayList.DayItem item) {
        return "%s x %d%% chance x %s urgency"
                .formatted(money(item, item.value()), Math.round(item.chance() * PERCENT), plain(item.urgency()));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
