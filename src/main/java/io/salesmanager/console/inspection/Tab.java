package io.salesmanager.console.inspection;

import io.salesmanager.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The pages of the inspection, in their order. A page is here with the roles that may open it. */
public enum Tab {
    FUNNEL("Funnel", "/inspection", true),
    ADHERENCE("Plan and actual", "/inspection/adherence", true),
    AGEING("Ageing", "/inspection/ageing", true),
    VARIATION("Variation", "/inspection/variation", false),
    TREND("Trend", "/inspection/trend", true),
    EFFECTIVENESS("Effectiveness", "/inspection/effectiveness", true),
    PROGRESS("Progress", "/inspection/progress", true),
    REVENUE("Revenue", "/inspection/revenue", true);

    private static final Set<Role> LEADERS = EnumSet.of(Role.MANAGER, Role.COACH, Role.SALES_OPS, Role.ADMIN);

    private final String title;
    private final String path;
    private final boolean isForReps;

    Tab(String title, String path, boolean isForReps) {
        this.title = title;
        this.path = path;
        this.isForReps = isForReps;
    }

    public static List<Tab> of(Role role) {
        return Arrays.stream(values())
                .filter(tab -> tab.isForReps || LEADERS.contains(role))
                .toList();
    }

    public String title() {
        return title;
    }

    public String path() {
        return path;
    }
}
