package io.salesmanager.inspection.count;

import io.salesmanager.platform.Problem;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.TeamHistory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What deals are grouped by. */
public enum Dimension {
    REP("rep", "reps"),
    TEAM("team", "teams"),
    MANAGER("manager", "managers"),
    REGION("region", "regions"),
    DIVISION("division", "divisions"),
    LINE("product line", "product lines"),
    SEGMENT("segment", "segments"),
    MOTION("motion", "motions"),
    SOURCE("lead source", "lead sources");

    private final String one;
    private final String many;

    Dimension(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /**
     * By name, whatever the case.
     *
     * @throws Problem 422 where there is none of that name
     */
    public static Dimension named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        "unknown-dimension",
                        "by",
                        "Deals cannot be grouped by '%s'.".formatted(name),
                        "Send one of: %s."
                                .formatted(
                                        Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    /** Such as {@code product line}. */
    public String one() {
        return one;
    }

    public String many() {
        return many;
    }

    /** The group that a deal belongs to; null where that is not known. */
    public @Nullable String groupOf(CountedDeal deal, CompanyCount company) {
        return switch (this) {
            case REP -> deal.rep();
            case TEAM -> company.rep(deal.rep()).map(RepHistory::teamId).orElse(null);
            case MANAGER ->
                company.rep(deal.rep())
                        .map(RepHistory::managers)
                        .filter(chain -> !chain.isEmpty())
                        .map(chain -> chain.get(0))
                        .orElse(null);
            case REGION -> company.rep(deal.rep()).map(RepHistory::region).orElse(null);
            case DIVISION -> company.rep(deal.rep()).map(RepHistory::division).orElse(null);
            case LINE -> deal.line();
            case SEGMENT -> company.accountOf(deal).map(CountedAccount::segment).orElse(null);
            case MOTION -> deal.motion();
            case SOURCE -> deal.source();
        };
    }

    /** What people call a group. */
    public String nameOf(String group, CompanyCount company) {
        var name = switch (this) {
            case REP, MANAGER -> company.rep(group).map(RepHistory::name).orElse(null);
            case TEAM -> company.team(group).map(TeamHistory::name).orElse(null);
            case MOTION -> group.toLowerCase(Locale.ROOT).replace('_', ' ');
            case REGION, DIVISION, LINE, SEGMENT, SOURCE -> group;
        };
        return Objects.requireNonNullElse(name, group);
    }
}
