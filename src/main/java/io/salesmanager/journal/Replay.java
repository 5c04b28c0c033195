package io.salesmanager.journal;

import io.salesmanager.access.ViewScope;
import io.salesmanager.advice.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Decides once more from the journal's facts and rulebook, and compares the bytes. */
@ApplicationScoped
public class Replay {
    private final JournalReader journal;
    private final Recall recall;
    private final String productVersion;

    @Inject
    Replay(
            JournalReader journal,
            Recall recall,
            @ConfigProperty(name = "quarkus.application.version") String productVersion) {
        this.journal = journal;
        this.recall = recall;
        this.productVersion = productVersion;
    }

    /**
     * How a replay ended.
     *
     * @param same whether every byte is the same, without id, rank and time of recording
     * @param differsAt where the first difference is, counted from 0, or null
     * @param recordedBy product version that recorded it; with another version a difference can be meant
     */
    public record Replayed(
            String decisionId,
            boolean same,
            @Nullable Integer differsAt,
            String rulebook,
            String recordedBy,
            String replayedBy,
            Decision replayed,
            @Nullable String recordedText) {}

    public Replayed replay(String decisionId, ViewScope scope) {
        var recalled = recall.of(decisionId, scope);
        var row = recalled.row();
        var replayed = recalled.rulebook().decide(recalled.facts(), recalled.asOf(), true).stream()
                .filter(decision -> decision.opportunityId().equals(row.opportunityId()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the pipeline of %s has lost its deal".formatted(decisionId)));
        var before = journal.document(decisionId);
        var after = Journal.bytesOf(replayed);
        var differsAt = Arrays.mismatch(before, after);
        return new Replayed(
                decisionId,
                differsAt < 0,
                differsAt < 0 ? null : differsAt,
                row.rulebook(),
                row.productVersion(),
                productVersion,
                Objects.requireNonNull(replayed).withId(decisionId).ranked(row.rank()),
                differsAt < 0 ? null : new String(before, StandardCharsets.UTF_8));
    }
}
