package io.salesmanager.sales;

import io.salesmanager.playbook.ResolvedDials;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.AccountHistory.LostDeal;
import io.salesmanager.sales.history.Exemption;
import io.salesmanager.sales.history.OpportunityHistory;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it stood at the instant of a review: what a rule looks at. Unknown numbers are {@link Double#NaN}, so that
 * every comparison with them is false; other unknown values are null or {@code UNKNOWN}.
 *
 * @param known the fields as of the instant, without events from after it
 * @param scope the deal's place in the playbook, for dials and touch plans
 * @param dials the dials as they stand for this deal
 */
public record Opportunity(
        OpportunityHistory known,
        Scope scope,
        Position position,
        Timing timing,
        Engagement engagement,
        Account account,
        Rep rep,
        ResolvedDials dials) {

    public String id() {
        return known.id();
    }

    /** The account's last deal that was lost before this one began; null where there is none or that is not known. */
    public @Nullable LostDeal lossBefore() {
        var created = known.createdDate();
        var buyer = account.known();
        if (created == null || buyer == null || buyer.lostDeals() == null) {
            return null;
        }
        return buyer.lostDeals().stream()
                .filter(lost ->
                        !lost.id().equals(known.id()) && !lost.closedDate().isAfter(created))
                .max(Comparator.comparing(LostDeal::closedDate).thenComparing(LostDeal::id))
                .orElse(null);
    }

    /** Those that hold on the day of the review. */
    public List<Exemption> exemptions() {
        var exemptions = known.exemptions();
        return exemptions == null ? List.of() : exemptions;
    }

    /** The exemption from a rule that holds longest; null where the rule counts. */
    public @Nullable Exemption exemptionFrom(String rule) {
        if (known.exemptions() == null) {
            return null;
        }
        return known.exemptions().stream()
                .filter(exemption -> exemption.rule().equals(rule))
                .max(Comparator.comparing(Exemption::until))
                .orElse(null);
    }

    /** Neither won nor lost. */
    public boolean open() {
        return position.stageKind() == StageKind.OPEN;
    }
}
