package io.salesmanager.inspection.revenue;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import io.salesmanager.inspection.count.Counting;
import io.salesmanager.inspection.revenue.RevenueReport.Concentration;
import io.salesmanager.inspection.revenue.RevenueReport.Group;
import io.salesmanager.inspection.revenue.RevenueReport.Money;
import io.salesmanager.inspection.revenue.RevenueReport.Risk;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.playbook.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds up won deals by client, market, region, line or segment. */
public final class Revenue {
    /** As {@link #of} answers it. */
    public record Question(RevenueBy by, LocalDate from, LocalDate to, Names names)
            implements Counting.Question<RevenueReport> {
        @Override
        public RevenueReport of(CompanyCount company) {
            return Revenue.of(company, by, from, to, names);
        }
    }

    private static final int MOST_GROUPS = 100;
    private static final String WATCH = "concentration-watch-share";
    private static final String HIGH = "concentration-high-share";
    private static final double PERCENT = 100;

    private final CompanyCount company;
    private final RevenueBy by;
    private final LocalDate from;
    private final LocalDate to;
    private final Names names;
    private final TreeMap<String, Purse> purses = new TreeMap<>();
    private int withoutAmount;

    /** Names of some clients by their ids; one without a name is left out. */
    public interface Names {
        Map<String, String> of(Collection<String> accounts);
    }

    private static final class Purse {
        private double amount;
        private int deals;
        private double ungrouped;
        private int ungroupedDeals;
        private final Map<String, Sum> groups = new HashMap<>();
        private final Map<String, Double> accounts = new HashMap<>();

        void add(Purse other) {
            amount += other.amount;
            deals += other.deals;
            ungrouped += other.ungrouped;
            ungroupedDeals += other.ungroupedDeals;
            other.groups.forEach((group, more) ->
                    groups.computeIfAbsent(group, each -> new Sum()).add(more));
            other.accounts.forEach((account, more) -> accounts.merge(account, more, Double::sum));
        }
    }

    private static final class Sum {
        private double amount;
        private int deals;
        private double recurring;
        private int recurringDeals;
        private double multiYear;
        private int multiYearDeals;

        void add(Sum other) {
            amount += other.amount;
            deals += other.deals;
            recurring += other.recurring;
            recurringDeals += other.recurringDeals;
            multiYear += other.multiYear;
            multiYearDeals += other.multiYearDeals;
        }

        void add(CountedDeal deal) {
            amount += deal.amount();
            deals++;
            if (!Double.isNaN(deal.terms().recurring())) {
                recurring += deal.terms().recurring();
                recurringDeals++;
            }
            if (!Double.isNaN(deal.terms().multiYear())) {
                multiYear += deal.terms().multiYear();
                multiYearDeals++;
            }
        }
    }

    private Revenue(CompanyCount company, RevenueBy by, LocalDate from, LocalDate to, Names names) {
        this.company = company;
        this.by = by;
        this.from = from;
        this.to = to;
        this.names = names;
    }

    /**
     * @param from and {@code to}, both included
     * @param names of clients
     */
    public static RevenueReport of(CompanyCount company, RevenueBy by, LocalDate from, LocalDate to, Names names) {
        return company.deals()
                .gather(() -> new Revenue(company, by, from, to, names), Revenue::add, Revenue::add)
                .report();
    }

    private void add(Revenue other) {
        withoutAmount += other.withoutAmount;
        other.purses.forEach((currency, more) ->
                purses.computeIfAbsent(currency, each -> new Purse()).add(more));
    }

    private void add(CountedDeal deal) {
        var closed = deal.closed();
        if (deal.end() != End.WON || closed == null || closed.isBefore(from) || closed.isAfter(to)) {
            return;
        }
        if (Double.isNaN(deal.amount())) {
            withoutAmount++;
            return;
        }
        var purse = purses.computeIfAbsent(deal.currency() == null ? "" : deal.currency(), each -> new Purse());
        purse.amount += deal.amount();
        purse.deals++;
        if (deal.account() != null) {
            purse.accounts.merge(deal.account(), deal.amount(), Double::sum);
        }
        var group = by.of(deal, company);
        if (group == null) {
            purse.ungrouped += deal.amount();
            purse.ungroupedDeals++;
        } else {
            purse.groups.computeIfAbsent(group, each -> new Sum()).add(deal);
        }
    }

    private RevenueReport report() {
        var notes = new ArrayList<String>();
        if (purses.isEmpty()) {
            notes.add("No deal of which the amount is known was won from %s to %s.".formatted(from, to));
        }
        if (purses.size() > 1) {
            notes.add(
                    "Amounts are in %d currencies and are not converted: each has figures of its own, and there is no sum."
                            .formatted(purses.size()));
        }
        if (withoutAmount > 0) {
            notes.add("%,d won deals do not count, since their amount is not known.".formatted(withoutAmount));
        }
        return new RevenueReport(
                company.asOf(),
                from,
                to,
                by,
                notes,
                withoutAmount,
                purses.entrySet().stream()
                        .map(purse -> money(purse.getKey(), purse.getValue()))
                        .toList());
    }

    private Money money(String currency, Purse purse) {
        var groups = purse.groups.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), purse.amount))
                .sorted(Comparator.comparingDouble((Group group) -> -group.amount())
                        .thenComparing(Group::id))
                .toList();
        var most = groups.subList(0, Math.min(MOST_GROUPS, groups.size()));
        var largest = purse.accounts.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(null);
        var named = names(most, largest == null ? null : largest.getKey());
        var shown = most.stream()
                .map(group -> by == RevenueBy.ACCOUNT ? group.named(named.getOrDefault(group.id(), group.id())) : group)
                .toList();
        var rest = groups.subList(most.size(), groups.size());
        return new Money(
                currency.isEmpty() ? null : currency,
                purse.amount,
                purse.deals,
                shown,
                rest.size(),
                rest.stream().mapToDouble(Group::amount).sum(),
                purse.ungrouped,
                purse.ungroupedDeals,
                concentration(currency, purse, largest, named));
    }

    private static Group group(String id, Sum sum, double all) {
        return new Group(
                id,
                id,
                sum.amount,
                sum.deals,
                all == 0 ? 0 : sum.amount / all,
                sum.recurring,
                sum.recurringDeals,
                sum.multiYear,
                sum.multiYearDeals);
    }

    private Map<String, String> names(List<Group> groups, @Nullable String largest) {
        var asked = new TreeSet<String>();
        if (by == RevenueBy.ACCOUNT) {
            groups.forEach(group -> asked.add(group.id()));
        }
        if (largest != null) {
            asked.add(largest);
        }
        return asked.isEmpty() ? Map.of() : names.of(asked);
    }

    private Concentration concentration(
            String currency, Purse purse, Map.@Nullable Entry<String, Double> largest, Map<String, String> named) {
        if (largest == null || purse.amount <= 0) {
            return new Concentration(
                    null, 0, Risk.UNKNOWN, "No won deal names its account, so nobody knows on whom it hangs.");
        }
        var share = largest.getValue() / purse.amount;
        var watch = dial(WATCH);
        var high = dial(HIGH);
        var risk = Risk.NONE;
        if (watch != null && share > watch) {
            risk = high != null && share > high ? Risk.HIGH : Risk.WATCH;
        }
        var words = switch (risk) {
            case HIGH -> "more than %s: a high risk".formatted(percent(high));
            case WATCH -> "more than %s: to be watched".formatted(percent(watch));
            case NONE, UNKNOWN -> "no customer is too large";
        };
        return new Concentration(
                largest.getKey(),
                share,
                risk,
                "The %s, %s, brought %s of %s%s; %s."
                        .formatted(
                                purse.accounts.size() == 1
                                        ? "only customer"
                                        : "largest of %,d customers".formatted(purse.accounts.size()),
                                named.getOrDefault(largest.getKey(), largest.getKey()),
                                Said.percent(share),
                                String.format(Locale.ROOT, "%,.0f", purse.amount),
                                currency.isEmpty() ? "" : " " + currency,
                                words));
    }

    /** Null where the company's dials have none of that name. */
    private @Nullable Double dial(String name) {
        return company.dials().names().contains(name)
                ? company.dials().at(Scope.ANY).value(name)
                : null;
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "the limit" : String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
    }
}
