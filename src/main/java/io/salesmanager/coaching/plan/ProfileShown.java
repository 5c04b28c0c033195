package io.salesmanager.coaching.plan;

import io.salesmanager.playbook.Motion;
import org.jspecify.annotations.Nullable;

/**
 * What a rep wins, and whether that is what the territory asks for.
 *
 * @param kind {@code HUNTER}, {@code FARMER}, {@code BOTH}, {@code UNKNOWN}; {@code OFF} where the operator switched it off
 * @param sentence why, or what is missing
 * @param rule that said it; null where none did
 * @param newBusiness share of the wins; null where none is known
 * @param low it truly lies between {@code low} and {@code high}, 95%
 * @param wins with a known motion, of the last 365 days
 * @param territory what the territory asks for; null where nobody said it
 * @param fit {@code FITS}, {@code OTHER} or {@code UNKNOWN}
 * @param fitSentence whether both go together, and since when; a suggestion only after two quarters
 */
public record ProfileShown(
        String kind,
        String sentence,
        @Nullable String rule,
        @Nullable Double newBusiness,
        @Nullable Double low,
        @Nullable Double high,
        int wins,
        @Nullable Motion territory,
        Fit fit,
        String fitSentence) {

    public enum Fit {
        FITS,
        OTHER,
        UNKNOWN
    }
}
