package io.salesmanager.sample.market;

import io.salesmanager.sales.history.Contact.Seniority;
import java.time.LocalDate;
import java.util.List;

/** An account and its people while deals are made with it: a won deal makes a prospect a customer. */
public final class Customer {
    private final String id;
    private final String name;
    private final Region region;
    private final CompanySize size;
    private final List<Person> people;
    private final boolean doNotCall;
    private final boolean emailOptOut;
    private boolean buying;
    private double recurringRevenue;

    /** Someone who works there. */
    public record Person(String id, String name, Seniority seniority, boolean optOut) {}

    Customer(
            String id,
            String name,
            Region region,
            CompanySize size,
            List<Person> people,
            double recurringRevenue,
            boolean doNotCall,
            boolean emailOptOut) {
        this.id = id;
        this.name = name;
        this.region = region;
        this.size = size;
        this.people = people;
        this.buying = recurringRevenue > 0;
        this.recurringRevenue = recurringRevenue;
        this.doNotCall = doNotCall;
        this.emailOptOut = emailOptOut;
    }

    /** Only what was won in the last year still recurs on the last day. */
    public void won(double recurringAmount, LocalDate closed, LocalDate lastDay) {
        buying = true;
        if (closed.isAfter(lastDay.minusYears(1))) {
            recurringRevenue += recurringAmount;
        }
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    Region region() {
        return region;
    }

    public CompanySize size() {
        return size;
    }

    public List<Person> people() {
        return people;
    }

    public boolean buying() {
        return buying;
    }

    public boolean doNotCall() {
        return doNotCall;
    }

    public boolean emailOptOut() {
        return emailOptOut;
    }

    double recurringRevenue() {
        return recurringRevenue;
    }
}
