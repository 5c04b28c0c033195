package io.salesmanager.advice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salesmanager.playbook.Channel;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The next touch of a buyer.
 *
 * @param due not before the instant of the decision, with the offset of the buyer's time zone
 * @param step of the plan, from 1; null where the touch is no step of a plan
 * @param of how many steps the plan has
 * @param because one sentence
 * @param late business days since the plan wanted it; null where it is in time
 * @param assumed what had to be assumed for want of a fact
 * @param reason the rule that asks for it; null where the plan does
 */
public record NextTouch(
        Channel channel,
        OffsetDateTime due,
        @Nullable Integer step,
        @Nullable Integer of,
        String because,
        @Nullable Integer late,
        @Nullable String assumed,
        @Nullable Reason reason) {

    /** Reads a touch as recorded. Decisions of product versions before touch plans told a day only: it begins in UTC. */
    @JsonCreator
    static NextTouch read(
            @JsonProperty("channel") Channel channel,
            @JsonProperty("due") String due,
            @JsonProperty("step") @Nullable Integer step,
            @JsonProperty("of") @Nullable Integer of,
            @JsonProperty("because") @Nullable String because,
            @JsonProperty("late") @Nullable Integer late,
            @JsonProperty("assumed") @Nullable String assumed,
            @JsonProperty("reason") @Nullable Reason reason) {
        var instant = due.indexOf('T') < 0
                ? LocalDate.parse(due).atStartOfDay().atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(due);
        var sentence = because != null ? because : reason != null ? reason.because() : "";
        return new NextTouch(channel, instant, step, of, sentence, late, assumed, reason);
    }

    /** Seconds since 1970, for sorting. */
    long dueSecond() {
        return due.toEpochSecond();
    }

    public NextTouch withoutConditions() {
        return reason == null
                ? this
                : new NextTouch(channel, due, step, of, because, late, assumed, reason.withoutConditions());
    }
}
