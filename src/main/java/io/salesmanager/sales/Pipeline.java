package io.salesmanager.sales;

import java.util.List;

/** One rep's deals as they stood at the instant of a review. */
public record Pipeline(Rep rep, List<Opportunity> opportunities) {
    public Pipeline {
        opportunities = List.copyOf(opportunities);
    }
}
