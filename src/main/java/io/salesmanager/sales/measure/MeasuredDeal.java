package io.salesmanager.sales.measure;

import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.Account;
import io.salesmanager.sales.Engagement;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.Position;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.OpportunityHistory;

/** All that is measured of a deal before its rep is, whose measures stand on those of the deals. */
record MeasuredDeal(OpportunityHistory known, Account account, Position position, Scope scope, Engagement engagement) {

    /** @param known as of the instant */
    static MeasuredDeal of(OpportunityHistory known, Account account, AsOf asOf) {
        var position = PositionMeasure.of(known, account, asOf);
        var scope = PositionMeasure.scope(known, position, asOf.playbook());
        return new MeasuredDeal(known, account, position, scope, EngagementMeasure.of(known, scope, asOf));
    }

    /** Neither won nor lost, and not set aside. */
    boolean isOpen() {
        return position.stageKind() == StageKind.OPEN
                && position.status() != Status.ARCHIVED
                && position.status() != Status.DISQUALIFIED;
    }

    Opportunity of(Rep rep, AsOf asOf) {
        return new Opportunity(
                known,
                scope,
                position.ownedBy(rep),
                TimingMeasure.of(known, position, rep.known(), asOf),
                engagement,
                account,
                rep,
                asOf.dials().at(scope));
    }
}
