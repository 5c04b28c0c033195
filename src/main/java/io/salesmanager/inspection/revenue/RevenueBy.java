package io.salesmanager.inspection.revenue;

import io.salesmanager.inspection.behind.Grouping;
import io.salesmanager.inspection.behind.Grouping.ByCustomer;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.platform.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What revenue is grouped by. */
public enum RevenueBy {
    ACCOUNT("account"),
    MARKET("market"),
    REGION("region"),
    LINE("product line"),
    SEGMENT("segment");

    private final String words;

    RevenueBy(String words) {
        this.words = words;
    }

    /** @throws Problem 422 where there is none of that name */
    public static RevenueBy named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        "unknown-dimension",
                        "by",
                        "Revenue cannot be grouped by '%s'.".formatted(name),
                        "Send one of: %s."
                                .formatted(
                                        Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    public String words() {
        return words;
    }

    /** What deals behind a number are grouped by. */
    public Grouping grouping() {
        return switch (this) {
            case ACCOUNT -> ByCustomer.ACCOUNT;
            case MARKET -> ByCustomer.MARKET;
            case REGION -> ByCustomer.CUSTOMER_REGION;
            case LINE -> Grouping.of(Dimension.LINE);
            case SEGMENT -> Grouping.of(Dimension.SEGMENT);
        };
    }

    /** Region and market are the customer's. */
    @Nullable String of(CountedDeal deal, CompanyCount company) {
        return grouping().groupOf(deal, company);
    }
}
