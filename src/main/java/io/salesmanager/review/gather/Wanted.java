package io.salesmanager.review.gather;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.Deals;
import org.jspecify.annotations.Nullable;

/**
 * Whose deals are to be judged; without rep and team, all.
 *
 * @param live whether as of now, and not as of a past day
 * @param scope what may be seen
 */
public record Wanted(
        boolean live, @Nullable String rep, @Nullable String team, ViewScope scope) {
    boolean isAll() {
        return rep == null && team == null;
    }

    Deals deals() {
        return live ? Deals.REVISITABLE : Deals.ALL;
    }
}
