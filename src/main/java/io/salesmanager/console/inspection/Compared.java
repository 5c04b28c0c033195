package io.salesmanager.console.inspection;

import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.inspection.count.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the list Compare of a page offers: what there are several of to whoever looks, and nothing that is switched off. */
@Named("compared")
@ApplicationScoped
public class Compared {
    private static final Set<Dimension> OF_ONE_REP =
            EnumSet.of(Dimension.REP, Dimension.TEAM, Dimension.MANAGER, Dimension.REGION, Dimension.DIVISION);

    private final ComparedPeople people;
    private final Viewer viewer;
    private final boolean managersMeasured;

    Compared(
            ComparedPeople people,
            Viewer viewer,
            @ConfigProperty(name = "salesmanager.managers.measured", defaultValue = "true") boolean managersMeasured) {
        this.people = people;
        this.viewer = viewer;
        this.managersMeasured = managersMeasured;
    }

    /**
     * @param all that the report can be grouped by
     * @param shown what it is grouped by now; null for nothing
     * @param report name of the {@link PeopleReport}
     */
    public List<Dimension> of(List<Dimension> all, @Nullable Dimension shown, String report) {
        var says = people.says(PeopleReport.valueOf(report));
        return all.stream()
                .filter(each -> each == shown || isOffered(each, says))
                .toList();
    }

    /** Whether a report can be narrowed to a team by whoever looks: a rep sees one rep. */
    public boolean narrowsToTeams() {
        return viewer.role() != Role.REP;
    }

    /** Whether a report can be narrowed to a rep by whoever looks. */
    public boolean narrowsToReps(String report) {
        return viewer.role() != Role.REP && people.says(PeopleReport.valueOf(report));
    }

    private boolean isOffered(Dimension each, boolean saysOfReps) {
        if (viewer.role() == Role.REP && OF_ONE_REP.contains(each)) {
            return false;
        }
        return each == Dimension.REP ? saysOfReps : each != Dimension.MANAGER || managersMeasured;
    }
}
