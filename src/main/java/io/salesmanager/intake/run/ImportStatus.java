package io.salesmanager.intake.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesmanager.intake.mapping.Corrections.Correction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an import got.
 *
 * @param rows over all files
 * @param corrections declared other spellings that were read as what they mean
 * @param preview of a dry run, the first five facts of each file
 * @param problem why it failed, where it did; what was stored before stays, and importing again is safe
 */
public record ImportStatus(
        String id,
        String mapping,
        Mode mode,
        boolean dryRun,
        State state,
        String requestedBy,
        Instant created,
        @Nullable Instant finished,
        Counts rows,
        List<FileStatus> files,
        List<Correction> corrections,
        List<String> warnings,
        List<Preview> preview,
        @Nullable Map<String, Object> problem) {

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    public enum Mode {
        /** The upload is all that the source has: what is gone from it is retired. */
        FULL,
        /** The upload is a part: nothing is retired. */
        INCREMENTAL
    }

    /** How many rows were read, and what became of them. */
    public record Counts(long read, long created, long changed, long unchanged, long rejected, long retired) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    read + other.read,
                    created + other.created,
                    changed + other.changed,
                    unchanged + other.unchanged,
                    rejected + other.rejected,
                    retired + other.retired);
        }
    }

    /** @param kind what the rows are, such as {@code OPPORTUNITY}; a file can hold several kinds */
    public record FileStatus(String file, String kind, String encoding, String separator, Counts rows) {}

    public record Preview(String file, String kind, JsonNode fact) {}

    public boolean over() {
        return state == State.DONE || state == State.FAILED;
    }
}
