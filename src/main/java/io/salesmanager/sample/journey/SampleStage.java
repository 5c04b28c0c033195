package io.salesmanager.sample.journey;

import io.salesmanager.sales.history.Answers.ForecastCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open stages, how long deals stay and how many move on. The rates are ours; a new customer is won in about five months. */
public enum SampleStage {
    PROSPECTING("Prospecting", 24, 0.78, 0.05, ForecastCategory.PIPELINE, "contact", "problem"),
    QUALIFICATION("Qualification", 30, 0.70, 0.15, ForecastCategory.PIPELINE, "situation", "pain"),
    DISCOVERY("Discovery", 38, 0.70, 0.30, ForecastCategory.PIPELINE, "impact", "metrics", "champion"),
    PROPOSAL("Proposal", 38, 0.65, 0.50, ForecastCategory.BEST_CASE, "decision", "economic-buyer"),
    NEGOTIATION("Negotiation", 32, 0.66, 0.75, ForecastCategory.COMMIT, "paper-process");

    public static final String WON = "Closed Won";
    public static final String LOST = "Closed Lost";

    public final String label;
    public final double meanDays;
    final double rate;
    public final double probability;
    public final ForecastCategory category;
    public final List<String> exitEvidence;

    SampleStage(
            String label,
            double meanDays,
            double rate,
            double probability,
            ForecastCategory category,
            String... exitEvidence) {
        this.label = label;
        this.meanDays = meanDays;
        this.rate = rate;
        this.probability = probability;
        this.category = category;
        this.exitEvidence = List.of(exitEvidence);
    }

    /** The next open stage, or null before a win. */
    public @Nullable SampleStage next() {
        return this == NEGOTIATION ? null : values()[ordinal() + 1];
    }

    /** The step out of this stage, such as {@code PROPOSAL_TO_NEGOTIATION}. */
    public String step() {
        var next = next();
        return name() + "_TO_" + (next == null ? "WON" : next.name());
    }

    public boolean atLeast(SampleStage other) {
        return compareTo(other) >= 0;
    }
}
