package io.salesmanager.inspection.variation;

import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.variation.VariationReport.Group;
import io.salesmanager.inspection.variation.VariationReport.Month;
import io.salesmanager.statistics.FunnelPlot.Point;
import io.salesmanager.statistics.Proportion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What to make of differences, said in words. */
final class Words {
    private static final int SELDOM_AGAIN_PERCENT = 67;
    private static final int PERCENT = 100;

    /** Of fewer deals a share is hardly one. */
    private static final int FEWEST = 10;

    private Words() {}

    static String of(Dimension by, Measure measure, List<Group> groups, Proportion all, int undecided) {
        var open = undecided == 0
                ? ""
                : " %s still undecided and %s not count."
                        .formatted(
                                undecided == 1 ? "1 deal is" : "%,d deals are".formatted(undecided),
                                undecided == 1 ? "does" : "do");
        if (all.trials() == 0) {
            return "Nothing to compare: no deal has come to an end of which the %s is known.%s"
                    .formatted(by.one(), open);
        }
        if (groups.size() == 1) {
            return "Nothing to compare: all are of one %s, %s (%s).%s"
                    .formatted(
                            by.one(),
                            groups.get(0).name(),
                            all.trials() == 1 ? "1 deal" : "%,d deals".formatted(all.trials()),
                            open);
        }
        if (all.successes() == 0 || all.successes() == all.trials()) {
            return "Nothing to compare: of %,d deals that count for the %s, %s.%s"
                    .formatted(
                            all.trials(), measure.words(), all.successes() == 0 ? "none succeeded" : "all did", open);
        }
        var many = groups.stream().filter(group -> group.trials() >= FEWEST).count();
        if (many < 2 && groups.stream().noneMatch(Group::differs)) {
            return "Too few deals to tell %s apart in %s: %,d of %,d %s %d deals that count (%,d deals in all), and 2 are needed.%s"
                    .formatted(
                            by.many(),
                            measure.words(),
                            many,
                            groups.size(),
                            many == 1 ? "has" : "have",
                            FEWEST,
                            all.trials(),
                            open);
        }
        var different = groups.stream().filter(Group::differs).map(Group::name).toList();
        return different.isEmpty()
                ? "No reliable difference between %s in %s: what they vary by is what chance alone would do (%,d of %,d deals, %s).%s"
                        .formatted(
                                by.many(), measure.words(), all.successes(), all.trials(), percent(all.share()), open)
                : "%s %s from the other %s in %s by more than chance explains, with all %d compared.%s%s"
                        .formatted(
                                listed(different),
                                different.size() == 1 ? "differs" : "differ",
                                by.many(),
                                measure.words(),
                                groups.size(),
                                isOfPeople(by)
                                        ? " Who gets which deals is not taken into account: look at that first."
                                        : "",
                                open);
    }

    /** Regions and product lines are compared as they are; people may do nothing for what they were given. */
    private static boolean isOfPeople(Dimension by) {
        return by == Dimension.REP || by == Dimension.TEAM || by == Dimension.MANAGER;
    }

    static String ofGroup(String name, Measure measure, Point point, double stability) {
        var again = Math.round(stability * PERCENT);
        return "%s: %s %s (%,d of %,d), the others %s (%,d of %,d). Found again with as many new deals: about %d times of 100%s."
                .formatted(
                        name,
                        measure.words(),
                        percent(point.own().share()),
                        point.own().successes(),
                        point.own().trials(),
                        percent(point.rest().share()),
                        point.rest().successes(),
                        point.rest().trials(),
                        again,
                        again < SELDOM_AGAIN_PERCENT ? ", so wait for more deals before acting on it" : "");
    }

    static String ofTime(List<Month> months, boolean hasLimits, int fewest, int unripe) {
        var left = unripe == 0
                ? ""
                : " %d %s left out, since more than a tenth of the deals is undecided."
                        .formatted(unripe, unripe == 1 ? "month is" : "months are");
        if (!hasLimits) {
            return "Too few months to see a movement: %d with at least %d deals that started then and count; 6 are needed.%s"
                    .formatted(months.size(), fewest, left);
        }
        var marked = months.stream()
                .filter(month -> month.signal() != null)
                .map(month -> month.month().toString())
                .toList();
        return (marked.isEmpty()
                        ? "No month is outside of the usual movement, and there is no shift: do not react to a single month."
                        : "More than the usual movement: %s. Look for what was different then."
                                .formatted(listed(marked)))
                + left;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * PERCENT);
    }

    private static String listed(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", "))
                        + " and "
                        + names.get(names.size() - 1);
    }
}
