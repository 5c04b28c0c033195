package io.salesmanager.sales.measure;

import io.salesmanager.playbook.Complexity;
import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.Account;
import io.salesmanager.sales.Position;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.history.Answers.Outcome;
import io.salesmanager.sales.history.Answers.Status;
import io.salesmanager.sales.history.OpportunityHistory;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a deal stands in the playbook. */
final class PositionMeasure {
    private PositionMeasure() {}

    static Position of(OpportunityHistory deal, Account account, AsOf asOf) {
        var playbook = asOf.playbook();
        var stage = playbook.stage(deal.stage()).orElse(null);
        var kind = stage == null ? StageKind.OPEN : stage.kind();
        var line = playbook.productLine(deal.productLine()).orElse(null);
        var cycle = line == null ? null : line.typicalCycleDays();
        return new Position(
                stage == null ? null : stage.name(),
                stage == null ? Double.NaN : stage.order(),
                kind,
                status(deal, kind),
                outcome(kind),
                line == null ? deal.productLine() : line.name(),
                line == null ? Complexity.UNKNOWN : line.complexity(),
                cycle == null ? Double.NaN : cycle,
                line == null ? null : line.requiredCertificate(),
                account.segment(),
                missingEvidence(deal, stage, playbook),
                null);
    }

    static Scope scope(OpportunityHistory deal, Position position, Playbook playbook) {
        var line = playbook.productLine(deal.productLine()).isPresent() ? position.productLine() : null;
        var motion = deal.motion() == Motion.UNKNOWN ? null : deal.motion();
        return new Scope(line, position.stage(), motion, position.segment());
    }

    private static Status status(OpportunityHistory deal, StageKind kind) {
        if (kind != StageKind.OPEN) {
            return deal.status() == null || deal.status() == Status.ACTIVE ? Status.CLOSED : deal.status();
        }
        return Objects.requireNonNullElse(deal.status(), Status.ACTIVE);
    }

    private static Outcome outcome(StageKind kind) {
        return switch (kind) {
            case WON -> Outcome.WON;
            case LOST -> Outcome.LOST;
            case OPEN, UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    private static double missingEvidence(OpportunityHistory deal, @Nullable Stage stage, Playbook playbook) {
        var evidence = deal.evidence();
        if (evidence == null || stage == null) {
            return Double.NaN;
        }
        var missing = 0;
        for (var before : playbook.stages()) {
            if (before.kind() == StageKind.OPEN && before.order() < stage.order()) {
                for (var required : before.exitEvidence()) {
                    if (!evidence.contains(required)) {
                        missing++;
                    }
                }
            }
        }
        return missing;
    }
}
