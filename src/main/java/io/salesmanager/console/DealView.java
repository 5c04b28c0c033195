package io.salesmanager.console;

import io.salesmanager.advice.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal with everything that explains its verdict.
 *
 * @param decision the latest; null where it was never reviewed
 * @param answer what a person last said to that decision; null where nobody did
 * @param timeline the latest first
 */
public record DealView(
        DealHead deal,
        @Nullable Decision decision,
        @Nullable Answer answer,
        List<Moment> timeline) {

    /** @param words such as {@code Accepted} or {@code Overridden: Qualify, the buyer called today} */
    public record Answer(Instant at, String by, String words) {}

    /** Something that happened to the deal. */
    public record Moment(
            Instant at, Kind kind, String words, @Nullable String detail) {

        public enum Kind {
            ACTIVITY("Activity"),
            STAGE("Stage"),
            CLOSE_DATE("Close date"),
            FIELD("Field"),
            DECISION("Decision");

            private final String words;

            Kind(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }
}
