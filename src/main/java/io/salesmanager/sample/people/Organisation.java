package io.salesmanager.sample.people;

import io.salesmanager.sample.market.Region;
import io.salesmanager.sample.setting.Names;
import java.util.ArrayList;
import java.util.List;

/** Who reports to whom: three divisions under a director each, eight teams under a manager each. */
public record Organisation(List<SampleTeam> teams) {
    private static final List<String> DIVISIONS = List.of("Commercial", "Industry", "Public Sector");
    private static final int[] DIVISION_OF_TEAM = {0, 0, 0, 1, 1, 1, 2, 2};
    private static final List<Region> REGION_OF_TEAM = List.of(
            Region.DACH,
            Region.NORDICS,
            Region.UK_AND_IRELAND,
            Region.DACH,
            Region.FRANCE,
            Region.UK_AND_IRELAND,
            Region.IBERIA,
            Region.BENELUX);

    public static Organisation of(Names names) {
        var directors = DIVISIONS.stream().map(division -> names.person()).toList();
        var teams = new ArrayList<SampleTeam>();
        for (var i = 0; i < REGION_OF_TEAM.size(); i++) {
            var division = DIVISION_OF_TEAM[i];
            var region = REGION_OF_TEAM.get(i).label;
            teams.add(new SampleTeam(
                    "t-" + (i + 1),
                    DIVISIONS.get(division) + " " + region,
                    DIVISIONS.get(division),
                    region,
                    "m-" + (i + 1),
                    names.person(),
                    "d-" + (division + 1),
                    directors.get(division)));
        }
        return new Organisation(List.copyOf(teams));
    }

    Region region(SampleTeam team) {
        return REGION_OF_TEAM.get(teams.indexOf(team));
    }
}
