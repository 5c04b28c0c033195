package io.salesmanager.inspection.shown;

import io.salesmanager.inspection.count.CountedDeal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deal behind a number, and what it adds to it.
 *
 * @param figures in the order shown
 */
public record Behind(CountedDeal deal, Map<String, @Nullable Double> figures, String sentence) {}
