package io.salesmanager.sales.measure;

import io.salesmanager.playbook.Segment;
import io.salesmanager.sales.Account;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.history.AccountHistory;

/** Measures of an account. */
final class AccountMeasure {
    private AccountMeasure() {}

    static Account of(AccountHistory account, AsOf asOf) {
        return new Account(
                account,
                asOf.playbook().segment(account.employees()).map(Segment::name).orElse(null),
                asOf.daysTo(account.renewalDate()),
                asOf.daysSince(asOf.ifPast(account.businessReviewDate())),
                asOf.daysSince(asOf.ifPast(account.stakeholderAuditDate())));
    }
}
