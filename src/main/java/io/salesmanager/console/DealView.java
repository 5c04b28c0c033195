package io.salesmanager.console;

import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Decision.Overruled;
import io.salesmanager.advice.Decision.Required;
import io.salesmanager.advice.Decision.RiskFound;
import io.salesmanager.advice.Decision.Stopped;
import io.salesmanager.advice.NextTouch;
import io.salesmanager.advice.Reason;
import io.salesmanager.crm.escalation.Escalation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deal with everything that explains its verdict.
 *
 * @param decision the latest; null where it was never reviewed
 * @param answer what a person last said to that decision; null where nobody did
 * @param exemptions those that hold now
 * @param escalations the latest first
 * @param timeline the latest first
 */
public record DealView(
        DealHead deal,
        @Nullable Decision decision,
        @Nullable Answer answer,
        List<Exempted> exemptions,
        List<AskedAbove> escalations,
        List<Moment> timeline) {

    /** @param mayAnswer whether the visitor may answer it */
    public record AskedAbove(Escalation escalation, boolean mayAnswer) {}

    /** The rules that spoke in the decision, each once, by id: those that the deal can be exempted from. */
    public List<Reason> rules() {
        if (decision == null) {
            return List.of();
        }
        var next = decision.engagement().next();
        var escalation = decision.escalation();
        var rules = new TreeMap<String, Reason>();
        Stream.of(
                        decision.reasons().stream(),
                        decision.overruled().stream().map(Overruled::reason),
                        decision.required().stream().map(Required::reason),
                        decision.risks().stream().map(RiskFound::reason),
                        decision.engagement().stopped().stream().map(Stopped::reason),
                        Stream.ofNullable(next).map(NextTouch::reason).flatMap(Stream::ofNullable),
                        Stream.ofNullable(escalation).flatMap(each -> each.reasons().stream()))
                .flatMap(each -> each)
                .filter(reason ->
                        exemptions.stream().noneMatch(one -> one.rule().equals(reason.rule())))
                .forEach(reason -> rules.putIfAbsent(reason.rule(), reason));
        return List.copyOf(rules.values());
    }

    /**
     * A rule that does not count for the deal.
     *
     * @param counted whether the decision that is shown was made with it
     */
    public record Exempted(String id, String rule, LocalDate until, String by, String why, boolean counted) {}

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
