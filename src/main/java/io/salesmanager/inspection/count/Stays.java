package io.salesmanager.inspection.count;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Stage;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.timeline.StageTimeline;
import org.jspecify.annotations.Nullable;

/**
 * The stages that a deal was in, in order of time: when it entered each, and its place among the stages of the playbook. Each lasts
 * until the next; the last one lasts, or is the end.
 */
public final class Stays extends Packed {
    Stays(int[] events, int from, int to) {
        super(events, from, to);
    }

    private static Stays all(int[] events) {
        return new Stays(events, 0, events.length);
    }

    @JsonCreator
    public static Stays of(int... packed) {
        return all(packed.clone());
    }

    /** @return null where the stage history is not known, or the playbook has more than 64 stages */
    static @Nullable Stays of(OpportunityHistory deal, Playbook playbook) {
        var history = deal.stageHistory();
        if (history == null || playbook.stages().size() > CODES) {
            return null;
        }
        return all(new StageTimeline(history, playbook)
                .visits().stream()
                        .mapToInt(
                                visit -> pack(visit.entered(), playbook.stages().indexOf(visit.stage())))
                        .toArray());
    }

    /** Of the stay at this place, from 0. */
    public Stage stage(int i, Playbook playbook) {
        return playbook.stages().get(code(i));
    }

    /** Whether it is known when this stay began; {@code minute} and {@code happened} mean nothing where it is not. */
    public boolean isStartKnown(int i) {
        return minute(i) > 0;
    }
}
