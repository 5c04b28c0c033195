package io.salesmanager.improve.health;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.improve.health.RuleHealth.About;
import io.salesmanager.improve.health.RuleHealth.Remark;
import io.salesmanager.improve.health.RuleHealth.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the numbers of a rule say to its owner. */
final class Remarks {
    /** Of fewer decisions, a share says little, and never is no surprise. */
    static final int FEW = 20;

    private Remarks() {}

    static List<Remark> of(RuleInfo rule, About about, Count count, int decisions, int days, int examples) {
        var remarks = new ArrayList<Remark>();
        if (!rule.enabled()) {
            add(remarks, Kind.SWITCHED_OFF, "It is switched off.");
        } else if (about == About.TEAM) {
            add(
                    remarks,
                    Kind.NOT_COUNTED,
                    "It is about teams or managers, of whom no decision is recorded; what it says is not counted.");
        } else if (count.fired() == 0 && decisions >= FEW) {
            add(
                    remarks,
                    Kind.NEVER_FIRED,
                    "It never fired, though %s decisions were recorded in %d days.".formatted(number(decisions), days));
        }
        if (count.overridden() > 0 && count.overridden() >= count.decided()) {
            add(
                    remarks,
                    Kind.ALWAYS_OVERRIDDEN,
                    "People overrode all that it decided: %s overrides of %s decisions."
                            .formatted(number(count.overridden()), number(count.decided())));
        }
        if (examples == 0) {
            add(remarks, Kind.WITHOUT_EXAMPLES, "No example is about it.");
        }
        if (count.decided() > 0 && count.decided() < FEW) {
            add(
                    remarks,
                    Kind.FEW_DECISIONS,
                    "It decided %d times in %d days; of so few, shares say little.".formatted(count.decided(), days));
        }
        return remarks;
    }

    private static void add(List<Remark> remarks, Kind kind, String words) {
        remarks.add(new Remark(kind, words));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
