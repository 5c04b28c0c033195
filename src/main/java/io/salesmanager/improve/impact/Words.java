package io.salesmanager.improve.impact;

import io.salesmanager.improve.impact.Impact.Money;
import io.salesmanager.improve.impact.Impact.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers as sentences. */
final class Words {
    private Words() {}

    static String summary(Numbers all) {
        if (all.deals() == 0) {
            return "There are no deals to compare on.";
        }
        var open = "%s of %s open deals%s"
                .formatted(count(all.openFlips()), count(all.open()), inBrackets(all.openShare()));
        var closed = all.flips() - all.openFlips();
        return "%s get another verdict%s%s."
                .formatted(open, amounts(all), closed == 0 ? "" : ", and %s that are lost".formatted(count(closed)));
    }

    private static String amounts(Numbers all) {
        var shares = all.amounts().stream()
                .filter(money -> money.share() != null)
                .map(money -> "%s of the open amount%s".formatted(percent(money.share()), in(money)))
                .toList();
        return shares.isEmpty() ? "" : ", with " + String.join(" and ", shares);
    }

    static List<String> notes(Numbers all) {
        var notes = new ArrayList<String>();
        if (all.deals() > 0 && all.few()) {
            notes.add("There are %d open deals only; of so few, shares say little.".formatted(all.open()));
        }
        if (all.openWithoutAmount() > 0) {
            notes.add("The amount of %s of %s open deals is not known; shares of amount leave them out."
                    .formatted(count(all.openWithoutAmount()), count(all.open())));
        }
        if (all.amounts().size() > 1) {
            notes.add("Amounts in different currencies are not converted; each stands for itself.");
        }
        return notes;
    }

    /** Such as {@code  in USD}; empty where the currency is not known. */
    static String in(Money money) {
        return money.currency() == null ? "" : " in " + money.currency();
    }

    static String percent(@Nullable Double share) {
        if (share == null) {
            return "no share";
        }
        var percent = BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
        var shown = percent.signum() == 0 && share > 0
                ? "less than 0.1"
                : percent.stripTrailingZeros().toPlainString();
        return shown + "%";
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String amount(BigDecimal amount) {
        return String.format(
                Locale.ROOT, "%,d", amount.setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }

    private static String inBrackets(@Nullable Double share) {
        return share == null ? "" : " (%s)".formatted(percent(share));
    }
}
