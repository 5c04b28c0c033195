package io.salesmanager.inspection.behind;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedAccount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.platform.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the group is one of whose deals are listed. */
public sealed interface Grouping {
    String name();

    /** Such as {@code product line}. */
    String one();

    /** The group of a deal; null where it is not known. */
    @Nullable String groupOf(CountedDeal deal, CompanyCount company);

    String nameOf(String group, CompanyCount company);

    static Grouping of(Dimension dimension) {
        return new ByDimension(dimension);
    }

    /**
     * By name, whatever the case.
     *
     * @throws Problem 422 where there is none of that name
     */
    static Grouping named(String name) {
        var wanted = name.strip();
        return Stream.concat(Arrays.stream(Dimension.values()).map(Grouping::of), Arrays.stream(ByCustomer.values()))
                .filter(each -> each.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        "unknown-dimension",
                        "by",
                        "Deals cannot be grouped by '%s'.".formatted(name),
                        "Send one of: %s."
                                .formatted(Stream.concat(
                                                Arrays.stream(Dimension.values())
                                                        .map(Enum::name),
                                                Arrays.stream(ByCustomer.values())
                                                        .map(Enum::name))
                                        .collect(Collectors.joining(", ")))));
    }

    record ByDimension(Dimension dimension) implements Grouping {
        @Override
        public String name() {
            return dimension.name();
        }

        @Override
        public String one() {
            return dimension.one();
        }

        @Override
        public @Nullable String groupOf(CountedDeal deal, CompanyCount company) {
            return dimension.groupOf(deal, company);
        }

        @Override
        public String nameOf(String group, CompanyCount company) {
            return dimension.nameOf(group, company);
        }
    }

    /** What revenue is grouped by and nothing is compared by. */
    enum ByCustomer implements Grouping {
        ACCOUNT("account"),
        MARKET("market"),
        CUSTOMER_REGION("region of the customer");

        private final String one;

        ByCustomer(String one) {
            this.one = one;
        }

        @Override
        public String one() {
            return one;
        }

        @Override
        public @Nullable String groupOf(CountedDeal deal, CompanyCount company) {
            return switch (this) {
                case ACCOUNT -> deal.account();
                case MARKET ->
                    company.accountOf(deal).map(CountedAccount::market).orElse(null);
                case CUSTOMER_REGION ->
                    company.accountOf(deal).map(CountedAccount::region).orElse(null);
            };
        }

        @Override
        public String nameOf(String group, CompanyCount company) {
            return group;
        }
    }
}
