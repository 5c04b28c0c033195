package io.salesmanager.coaching.said;

import io.salesmanager.coaching.reply.Reply;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a rep, or of what the rep did, beside the scorecard and the plan.
 *
 * @param items by kind, in the order of {@link Kind}, and of each kind the latest first
 */
public record SaidOfRep(String rep, List<Item> items) {

    public enum Kind {
        ESCALATION("Escalation"),
        DECISION("Override"),
        ELIGIBILITY("Eligibility"),
        SESSION("Notes of a session"),
        QUIZ("Quiz"),
        FORECAST("Forecast");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As people say it. */
        public String words() {
            return words;
        }
    }

    /**
     * One of them.
     *
     * @param about what an answer says that it is about; null where its address says so
     * @param title what it is about, such as the deal's name
     * @param by who said it; null for the service
     * @param why what it stands on
     * @param rule id of the rule that spoke; null where none did
     * @param page where it is said
     * @param answers what was answered, the oldest first
     * @param answerAt where the rep posts an answer, as {@code {"about": ..., "words": ...}}
     */
    public record Item(
            Kind kind,
            @Nullable String about,
            String title,
            String words,
            @Nullable String by,
            @Nullable Instant at,
            String why,
            @Nullable String rule,
            String page,
            List<Reply> answers,
            String answerAt) {}
}
