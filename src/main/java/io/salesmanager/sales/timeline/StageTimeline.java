package io.salesmanager.sales.timeline;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.sales.history.StageChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stages a deal went through, in order of time; a change to the same stage is none. */
public final class StageTimeline {
    private final List<Visit> visits = new ArrayList<>();
    private int skips;
    private int backsteps;

    /** A stay in one stage. {@code left} is null while it lasts, {@code entered} where the start is not known. */
    public record Visit(
            Stage stage,
            @Nullable Instant entered,
            @Nullable Instant left) {}

    /** @param changes in any order; those to a stage that the playbook does not know are passed over */
    public StageTimeline(List<StageChange> changes, Playbook playbook) {
        var ordered = changes;
        if (changes.size() > 1) {
            ordered = new ArrayList<>(changes);
            ordered.sort(Comparator.comparing(StageChange::happened));
        }
        for (var change : ordered) {
            var to = playbook.stage(change.to()).orElse(null);
            if (to == null) {
                continue;
            }
            if (visits.isEmpty()) {
                playbook.stage(change.from())
                        .filter(from -> !from.equals(to))
                        .ifPresent(from -> visits.add(new Visit(from, null, null)));
            }
            move(to, change.happened(), playbook);
        }
    }

    public List<Visit> visits() {
        return visits;
    }

    public @Nullable Visit last() {
        return visits.isEmpty() ? null : visits.get(visits.size() - 1);
    }

    /** When the stay beyond a stage began, where it lasts; null where it does not, or its beginning is not known. */
    public @Nullable Instant wentBeyond(int stageOrder) {
        Instant entered = null;
        for (var i = visits.size() - 1; i >= 0 && visits.get(i).stage().order() > stageOrder; i--) {
            entered = visits.get(i).entered();
        }
        return entered;
    }

    public int skips() {
        return skips;
    }

    public int backsteps() {
        return backsteps;
    }

    private void move(Stage to, Instant at, Playbook playbook) {
        var last = last();
        if (last != null) {
            if (last.stage().equals(to)) {
                return;
            }
            visits.set(visits.size() - 1, new Visit(last.stage(), last.entered(), at));
            count(last.stage(), to, playbook);
        }
        visits.add(new Visit(to, at, null));
    }

    private void count(Stage from, Stage to, Playbook playbook) {
        if (from.kind() != StageKind.OPEN || to.kind() != StageKind.OPEN) {
            return;
        }
        if (to.order() < from.order()) {
            backsteps++;
        } else if (playbook.stages().stream()
                .anyMatch(stage ->
                        stage.kind() == StageKind.OPEN && stage.order() > from.order() && stage.order() < to.order())) {
            skips++;
        }
    }
}
