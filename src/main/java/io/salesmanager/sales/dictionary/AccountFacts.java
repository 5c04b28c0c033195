package io.salesmanager.sales.dictionary;

import io.salesmanager.sales.Account;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Answers;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule can ask of an account. */
final class AccountFacts {
    private AccountFacts() {}

    static FactType<Account> type() {
        return new FactType.Catalogue<Account>()
                .text("id", "a-3", "The CRM's id of the account.", field(AccountHistory::id))
                .text("name", "ACME", "Its name.", field(AccountHistory::name))
                .text("domain", "acme.example", "Its internet domain.", field(AccountHistory::domain))
                .text("industry", "retail", "Its industry.", field(AccountHistory::industry))
                .boxed("employees", "people", "1200", "Its head count.", field(AccountHistory::employees))
                .boxed(
                        "annualRevenue",
                        "money a year",
                        "250000000",
                        "Its own revenue.",
                        field(AccountHistory::annualRevenue))
                .text("segment", "enterprise", "Its size band in the playbook.", Account::segment)
                .text("region", "EMEA", "Its region.", field(AccountHistory::region))
                .text("market", "Germany", "Its market.", field(AccountHistory::market))
                .text("timeZone", "Europe/Berlin", "IANA name of its time zone.", field(AccountHistory::timeZone))
                .constant(
                        "type",
                        Answers.AccountType.class,
                        "Prospect, customer or former customer.",
                        field(AccountHistory::type))
                .flag("keyAccount", "Whether it is a key account.", field(AccountHistory::keyAccount))
                .text("parentId", "a-1", "The account it belongs to.", field(AccountHistory::parentId))
                .boxed(
                        "recurringRevenue",
                        "money a year",
                        "40000",
                        "What it pays us a year.",
                        field(AccountHistory::recurringRevenue))
                .day("renewalDate", "2027-03-31", "Day its contract ends.", field(AccountHistory::renewalDate))
                .boxed(
                        "shareOfRevenue",
                        "0 to 1",
                        "0.12",
                        "Its share of our revenue.",
                        field(AccountHistory::shareOfRevenue))
                .boxed("advocates", "count", "3", "People there who speak for us.", field(AccountHistory::advocates))
                .boxed(
                        "lifetimeValueToCost",
                        "ratio",
                        "4.2",
                        "Lifetime value over cost of acquisition.",
                        field(AccountHistory::lifetimeValueToCost))
                .boxed(
                        "paybackMonths",
                        "months",
                        "11",
                        "Months until the cost of acquisition is earned back.",
                        field(AccountHistory::paybackMonths))
                .flag("emailOptOut", "Whether it asked not to be written to.", field(AccountHistory::emailOptOut))
                .flag("doNotCall", "Whether it asked not to be called.", field(AccountHistory::doNotCall))
                .from("fields", false)
                .number(
                        "daysToRenewal",
                        "days",
                        "60",
                        "Days to the end of its contract; below 0 where it has passed.",
                        Account::daysToRenewal)
                .from("fields", true)
                .number(
                        "daysSinceBusinessReview",
                        "days",
                        "120",
                        "Days since the last business review.",
                        Account::daysSinceBusinessReview)
                .number(
                        "daysSinceStakeholderAudit",
                        "days",
                        "200",
                        "Days since its stakeholders were last reviewed.",
                        Account::daysSinceStakeholderAudit)
                .type("Account", Account.class);
    }

    private static <V> Function<Account, @Nullable V> field(Function<AccountHistory, @Nullable V> read) {
        return account -> account.known() == null ? null : read.apply(account.known());
    }
}
