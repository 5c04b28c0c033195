package io.salesmanager.inspection.adherence;

import io.salesmanager.inspection.adherence.AdherenceReport.Group;
import io.salesmanager.inspection.adherence.Plans.Why;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.shown.Said;
import io.salesmanager.playbook.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to make of plans and touches, said in words. */
final class Words {
    private static final int PERCENT = 100;
    private static final double SELDOM_AGAIN = 0.67;

    private Words() {}

    static String of(CompanyCount company, Dimension by, Tally all, List<Group> groups, Map<Why, Integer> unmeasured) {
        if (company.deals().isEmpty()) {
            return "There are no deals that you may see.";
        }
        if (all.deals() == 0) {
            return unmeasured.isEmpty()
                    ? "No deal started in these days."
                    : "Nothing can be held against a plan: " + missing(unmeasured) + ".";
        }
        var rest = unmeasured.isEmpty() ? "" : " Not counted: " + missing(unmeasured) + ".";
        if (all.planned() == 0) {
            return "Of %s no planned touch was due yet.%s".formatted(Said.count(all.deals(), "deal"), rest);
        }
        return "%s %s%s".formatted(sums(all), differences(by, groups), rest);
    }

    /** What plans ask for and no CRM record can show; empty where there is none. */
    static String leftOut(Plans plans) {
        return plans.missing().isEmpty()
                ? ""
                : " Your CRM sends no touches by %s (none of the %,d looked at), so such steps are left out."
                        .formatted(
                                plans.missing().stream()
                                        .sorted()
                                        .map(Words::channel)
                                        .collect(Collectors.joining(" or ")),
                                plans.looked());
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case CALL -> "phone";
            case EMAIL -> "e-mail";
            case MEETING -> "meeting";
            case SOCIAL -> "social message";
        };
    }

    static String ofGroup(String name, Tally tally, @Nullable Double pValue, @Nullable Double stability) {
        if (tally.deals() == 0) {
            return name + ": no deal can be held against a plan.";
        }
        if (tally.planned() == 0) {
            return "%s: no planned touch was due yet (%s).".formatted(name, Said.count(tally.deals(), "deal"));
        }
        var found = stability == null
                ? ""
                : " Differs by more than chance explains; found again with as many new deals: about %d times of 100%s."
                        .formatted(
                                Math.round(stability * PERCENT),
                                stability < SELDOM_AGAIN ? ", so wait for more deals before acting on it" : "");
        var few = pValue == null && !name.equals("All deals")
                ? " Too few deals to compare: %d here with something due, and %d are needed here and as many among the others."
                        .formatted(tally.ratio().units(), Adherence.FEWEST)
                : "";
        return name + ": " + sums(tally) + found + few;
    }

    /** Such as {@code 8 planned for a deal, mean 1.75 made while the plan ran, median 0}. */
    private static String sums(Tally tally) {
        return "%s: %s planned on average, mean %s made while the plan ran, median %s. Of %,d planned touches %,d were done, %s (%s)."
                .formatted(
                        Said.count(tally.deals(), "deal"),
                        Said.number((double) tally.planned() / tally.deals()),
                        Said.number((double) tally.made() / tally.deals()),
                        Said.number(Objects.requireNonNull(tally.median())),
                        tally.planned(),
                        tally.kept(),
                        Said.percent(tally.ratio().share()),
                        Said.percent(tally.ratio().interval()));
    }

    private static String differences(Dimension by, List<Group> groups) {
        if (groups.isEmpty()) {
            return "Of none of them the %s is known.".formatted(by.one());
        }
        if (groups.size() == 1) {
            return "All are of one %s, %s, so there is nothing to compare with."
                    .formatted(by.one(), groups.get(0).name());
        }
        if (groups.stream().noneMatch(group -> group.pValue() != null)) {
            return "Too few deals to compare %s: each needs %d with something due."
                    .formatted(by.many(), Adherence.FEWEST);
        }
        var different = groups.stream().filter(Group::differs).map(Group::name).toList();
        return different.isEmpty()
                ? "No reliable difference between %s.".formatted(by.many())
                : "%s %s from the other %s by more than chance explains."
                        .formatted(Said.listed(different), different.size() == 1 ? "differs" : "differ", by.many());
    }

    private static String missing(Map<Why, Integer> unmeasured) {
        return unmeasured.entrySet().stream()
                .map(reason -> "of %s %s"
                        .formatted(
                                Said.count(reason.getValue(), "deal"),
                                reason.getKey().words()))
                .collect(Collectors.joining(", "));
    }
}
