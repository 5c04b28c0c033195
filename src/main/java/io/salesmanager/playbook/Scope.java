package io.salesmanager.playbook;

import org.jspecify.annotations.Nullable;

/** Which deals a setting is for; a null part means any. Names as the playbook writes them. */
public record Scope(
        @Nullable String productLine,
        @Nullable String stage,
        @Nullable Motion motion,
        @Nullable String segment) {

    public static final Scope ANY = new Scope(null, null, null, null);

    /** Whether this setting applies to the given deal. */
    public boolean covers(Scope deal) {
        return covers(productLine, deal.productLine)
                && covers(stage, deal.stage)
                && covers(motion, deal.motion)
                && covers(segment, deal.segment);
    }

    /**
     * How specific the scope is: first the number of parts it names, then line before stage before motion before
     * segment. Two different scopes that cover the same deal never have the same value.
     */
    public int specificity() {
        var parts = (productLine == null ? 0 : 8)
                + (stage == null ? 0 : 4)
                + (motion == null ? 0 : 2)
                + (segment == null ? 0 : 1);
        return Integer.bitCount(parts) * 16 + parts;
    }

    private static boolean covers(@Nullable Object setting, @Nullable Object deal) {
        return setting == null || setting.equals(deal);
    }
}
