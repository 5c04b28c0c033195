package io.salesmanager.inspection.effectiveness;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.effectiveness.EffectivenessReport.Item;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.statistics.StratifiedDifference;
import java.util.List;
import java.util.Locale;

/** What to make of what followed touches, said in words. */
final class Words {
    private static final int PERCENT = 100;
    private static final double SELDOM_AGAIN = 0.67;

    private Words() {}

    static String of(
            CompanyCount company, Kind kind, Against against, int days, List<Item> items, int deals, int touches) {
        if (company.deals().isEmpty()) {
            return "There are no deals that you may see.";
        }
        if (deals == 0) {
            return "Nothing can be compared: of no deal both the stages with their days and the activities are known.";
        }
        if (touches == 0) {
            return "Nothing can be compared: there is no touch of %s ago or more of which the %s is known, made while a deal was in an open stage."
                    .formatted(Said.count(days, "day"), kind.one());
        }
        var told = items.stream().filter(item -> item.pValue() != null).toList();
        if (told.isEmpty()) {
            return "Too few touches to tell: %,d, and each %s needs %d for which there are as many to compare with at the same age in the same stage."
                    .formatted(touches, kind.one(), Effectiveness.FEWEST);
        }
        var more = names(kind, told, true);
        var less = names(kind, told, false);
        var with = against == Against.NONE ? "deals that were not touched then" : "other touches";
        if (more.isEmpty() && less.isEmpty()) {
            return "At equal age in the same stage, no %s is reliably followed by more or less progress within %s than %s (%s of %s)."
                    .formatted(
                            kind.one(),
                            Said.count(days, "day"),
                            with,
                            Said.count(touches, "touch"),
                            Said.count(deals, "deal"));
        }
        return "At equal age in the same stage, within %s%s%s%s than with %s (%s of %s). What follows a touch need not come of it."
                .formatted(
                        Said.count(days, "day"),
                        more.isEmpty() ? "" : " more progress follows " + Said.listed(more),
                        more.isEmpty() || less.isEmpty() ? "" : ", and",
                        less.isEmpty() ? "" : " less progress follows " + Said.listed(less),
                        with,
                        Said.count(touches, "touch"),
                        Said.count(deals, "deal"));
    }

    static String ofItem(
            String name, StratifiedDifference found, Against against, int days, boolean enough, double stability) {
        if (!enough) {
            return "%s: too few to tell. %s could be compared with %,d at the same age in the same stage; %d of each are needed."
                    .formatted(name, Said.count(found.exposed(), "touch"), found.others(), Effectiveness.FEWEST);
        }
        var figures =
                "%s: %s are followed by progress within %s, %s %s at the same age in the same stage (difference %s points, %s to %s)."
                        .formatted(
                                name,
                                Said.percent(found.exposedShare()),
                                Said.count(days, "day"),
                                against == Against.NONE ? "without a touch" : "of other touches",
                                Said.percent(found.othersShare()),
                                points(found.difference()),
                                points(found.interval().low()),
                                points(found.interval().high()));
        if (Double.isNaN(stability)) {
            return figures + " No reliable difference.";
        }
        return "%s Found again with as many new deals: about %d times of 100%s."
                .formatted(
                        figures,
                        Math.round(stability * PERCENT),
                        stability < SELDOM_AGAIN ? ", so wait for more before acting on it" : "");
    }

    private static List<String> names(Kind kind, List<Item> told, boolean more) {
        return told.stream()
                .filter(item -> item.differs() && item.difference() != null && item.difference() > 0 == more)
                .map(item -> kind == Kind.SLOT
                        ? "touches on " + item.name()
                        : item.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f", share * PERCENT);
    }
}
