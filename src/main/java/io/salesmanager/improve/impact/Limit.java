package io.salesmanager.improve.impact;

import io.salesmanager.improve.impact.Impact.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How much may flip before someone else should look: a share of the open amount, and of open deals where amounts are not known. */
public record Limit(double share) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * Reads {@code 5%} or {@code 5}.
     *
     * @throws IllegalArgumentException if it is no percentage from 0 to 100
     */
    public static Limit of(String text) {
        var number = text.strip().endsWith("%")
                ? text.strip().substring(0, text.strip().length() - 1).strip()
                : text.strip();
        try {
            var percent = new BigDecimal(number);
            if (percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0) {
                return new Limit(percent.divide(HUNDRED).doubleValue());
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(notOne(text), e);
        }
        throw new IllegalArgumentException(notOne(text));
    }

    private static String notOne(String text) {
        return "'%s' is no percentage from 0 to 100, such as 5%%.".formatted(text);
    }

    /** A sentence for each currency of which more flips, and one for deals without an amount; empty where all is within. */
    public List<String> exceeded(Impact impact) {
        var all = impact.all();
        var sentences = new ArrayList<String>();
        for (var money : all.amounts()) {
            if (money.share() != null && money.share() > share) {
                sentences.add(sentence(money, impact));
            }
        }
        if (all.openWithoutAmount() > 0 && all.openShare() != null && all.openShare() > share) {
            sentences.add("%s of %s open deals (%s) flip, more than %s; the amount of %s is not known.%s"
                    .formatted(
                            Words.count(all.openFlips()),
                            Words.count(all.open()),
                            Words.percent(all.openShare()),
                            Words.percent(share),
                            Words.count(all.openWithoutAmount()),
                            few(impact)));
        }
        return sentences;
    }

    private String sentence(Money money, Impact impact) {
        return "%s of the open amount%s flips (%s of %s), more than %s; %s of %s open deals do.%s"
                .formatted(
                        Words.percent(money.share()),
                        Words.in(money),
                        Words.amount(money.flipped()),
                        Words.amount(money.open()),
                        Words.percent(share),
                        Words.count(impact.all().openFlips()),
                        Words.count(impact.all().open()),
                        few(impact));
    }

    private static String few(Impact impact) {
        return impact.all().few() ? " Of so few deals, shares say little." : "";
    }
}
