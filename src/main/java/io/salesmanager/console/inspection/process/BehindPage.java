package io.salesmanager.console.inspection.process;

import io.salesmanager.console.inspection.Address;
import io.salesmanager.inspection.shown.DealPage;
import io.salesmanager.inspection.shown.ListedDeal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The deals behind a number.
 *
 * @param next address of the page that follows; null at the end
 */
public record BehindPage(
        String title, String tab, DealPage page, @Nullable String next) {
    /** The most that a page shows. */
    static final int ROWS = 50;

    static BehindPage of(String title, String tab, DealPage page, Address address) {
        return new BehindPage(
                title,
                tab,
                page,
                page.next() == null ? null : address.with("after", page.next()).text());
    }

    public String name(ListedDeal deal) {
        return Objects.requireNonNullElse(deal.name(), deal.id());
    }

    public String amount(ListedDeal deal) {
        var amount = deal.amount();
        if (amount == null) {
            return "";
        }
        var number = "%,.0f".formatted(amount);
        return deal.currency() == null ? number : deal.currency() + " " + number;
    }
}
