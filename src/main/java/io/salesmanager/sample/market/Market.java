package io.salesmanager.sample.market;

import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Answers.AccountType;
import io.salesmanager.sales.history.Contact.Seniority;
import io.salesmanager.sample.setting.Dice;
import io.salesmanager.sample.setting.Ids;
import io.salesmanager.sample.setting.Names;
import io.salesmanager.sample.setting.SampleOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom there is to sell to, and at the end what is known of them. */
public final class Market {
    private static final int ACCOUNTS_AT_SIZE_ONE = 8_000;
    private static final double CUSTOMER_SHARE = 0.35;
    private static final double BIGGEST_TO_OTHERS = 0.14;
    private static final List<CompanySize> SIZES = List.of(CompanySize.values());
    private static final List<String> INDUSTRIES = List.of(
            "Manufacturing",
            "Retail",
            "Logistics",
            "Insurance",
            "Health care",
            "Energy",
            "Software",
            "Food",
            "Banking");
    private static final List<Seniority> SENIORITIES = List.of(
            Seniority.STAFF, Seniority.MANAGER, Seniority.DIRECTOR, Seniority.VP, Seniority.C_LEVEL, Seniority.UNKNOWN);

    private final LocalDate lastDay;
    private final int digits;
    private final Names names;
    private final Dice dice;
    private final List<Customer> all = new ArrayList<>();

    public Market(SampleOptions options, Names names, Dice dice) {
        this.lastDay = options.lastDay();
        this.digits = Ids.digits((int) (options.size() * ACCOUNTS_AT_SIZE_ONE), 4);
        this.names = names;
        this.dice = dice;
    }

    /** A rep's territory: customers first, then prospects, at least one of each. */
    public List<Customer> territory(Region region, int count) {
        var customers = Math.max(1, (int) Math.round(count * CUSTOMER_SHARE));
        var territory = new ArrayList<Customer>();
        for (var i = 0; i < Math.max(2, count); i++) {
            var customer = company(region, i < customers);
            territory.add(customer);
            all.add(customer);
        }
        return territory;
    }

    /** What is known at the end. One customer has grown so big that its share of the revenue is to be watched. */
    public List<AccountHistory> accounts() {
        var revenue = all.stream().mapToDouble(Customer::recurringRevenue).sum();
        all.stream()
                .filter(customer -> customer.buying() && customer.size() == CompanySize.ENTERPRISE)
                .max(Comparator.comparingDouble(Customer::recurringRevenue))
                .ifPresent(biggest -> biggest.won(revenue * BIGGEST_TO_OTHERS, lastDay, lastDay));
        var total = all.stream().mapToDouble(Customer::recurringRevenue).sum();
        var accounts = new ArrayList<AccountHistory>(all.size());
        for (var i = 0; i < all.size(); i++) {
            var customer = all.get(i);
            var parent = i > 0 && dice.chance(0.03) ? all.get(i - 1).id() : null;
            accounts.add(account(customer, parent, customer.recurringRevenue() / total));
        }
        return List.copyOf(accounts);
    }

    private Customer company(Region region, boolean customer) {
        var size = dice.pick(SIZES, 0.45, 0.38, 0.17);
        var id = Ids.of("a-", digits, all.size() + 1);
        return new Customer(
                id,
                names.company(),
                region,
                size,
                people(id.substring(2)),
                customer ? size.spending * dice.between(4_000.0, 50_000.0) : 0,
                dice.chance(0.04),
                dice.chance(0.05));
    }

    private List<Customer.Person> people(String account) {
        var people = new ArrayList<Customer.Person>();
        var count = dice.between(2, 6);
        for (var i = 1; i <= count; i++) {
            people.add(new Customer.Person(
                    "c-" + account + "-" + i,
                    names.person(),
                    dice.pick(SENIORITIES, 0.25, 0.3, 0.2, 0.1, 0.08, 0.07),
                    dice.chance(0.03)));
        }
        return List.copyOf(people);
    }

    private AccountHistory account(Customer customer, @Nullable String parentId, double shareOfRevenue) {
        var size = customer.size();
        var employees = (int) Math.round(
                size.minEmployees * Math.pow((double) size.maxEmployees / size.minEmployees, dice.between(0.0, 1.0)));
        var place = dice.pick(customer.region().markets);
        var key = customer.buying() && size == CompanySize.ENTERPRISE && dice.chance(0.3);
        var buying = customer.buying();
        return new AccountHistory(
                customer.id(),
                customer.name(),
                Names.domain(customer.name()),
                dice.chance(0.05) ? null : dice.pick(INDUSTRIES),
                dice.chance(0.04) ? null : employees,
                dice.chance(0.3) ? null : rounded(employees * 180_000.0 * dice.factor(0.4)),
                customer.region().label,
                place.country(),
                place.zone(),
                type(buying),
                key,
                parentId,
                buying ? rounded(customer.recurringRevenue()) : null,
                buying ? lastDay.plusDays(dice.between(3, 365)) : null,
                buying && dice.chance(0.5) ? lastDay.minusDays(dice.between(10, 400)) : null,
                buying && dice.chance(key ? 0.9 : 0.4) ? lastDay.minusDays(dice.between(5, 240)) : null,
                buying ? Math.round(shareOfRevenue * 1e6) / 1e6 : null,
                buying && dice.chance(0.6) ? dice.between(0, 6) : null,
                buying ? Math.round(4 * dice.factor(0.5) * 10) / 10.0 : null,
                buying ? Math.round(11 * dice.factor(0.4) * 10) / 10.0 : null,
                customer.emailOptOut(),
                customer.doNotCall(),
                null);
    }

    private AccountType type(boolean buying) {
        if (buying) {
            return AccountType.CUSTOMER;
        }
        return dice.chance(0.1) ? AccountType.FORMER : AccountType.PROSPECT;
    }

    private static BigDecimal rounded(double amount) {
        return BigDecimal.valueOf(Math.round(amount / 100) * 100);
    }
}
