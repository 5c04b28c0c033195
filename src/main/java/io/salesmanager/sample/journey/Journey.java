package io.salesmanager.sample.journey;

import java.time.LocalDate;
import java.util.List;

/**
 * The stages a deal went through.
 *
 * @param day of closing, or the last day on which someone worked on it
 */
public record Journey(List<Visit> visits, End end, LocalDate day) {

    public enum End {
        WON,
        LOST,
        /** Lost, but nobody said so: it stands open in its last stage. */
        ABANDONED,
        IN_PROGRESS
    }

    /**
     * A stay in a stage.
     *
     * @param left the day of leaving, or the day of the journey where it never did
     * @param promising whether the buyer is on the way to the next stage
     */
    public record Visit(SampleStage stage, LocalDate entered, LocalDate left, boolean promising) {}

    public boolean closed() {
        return end == End.WON || end == End.LOST;
    }

    public Visit last() {
        return visits.get(visits.size() - 1);
    }

    public boolean reached(SampleStage stage) {
        return last().stage().atLeast(stage);
    }
}
