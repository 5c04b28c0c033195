package io.salesmanager.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.crm.Team;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A fact that nothing can bring would let the rules that use it lie dormant. */
class NeutralMappingTest {
    private static final Pattern FIELD = Pattern.compile("(?m)^ +(\\w+):");
    private static final Map<Class<?>, String> FILES = Map.of(
            Team.class, "teams.csv",
            RepHistory.class, "reps.csv",
            AccountHistory.class, "accounts.csv",
            OpportunityHistory.class, "opportunities.csv",
            Activity.class, "activities.csv",
            Contact.class, "contacts.csv");

    /** Streams have files of their own, or calls; the rest the product makes itself. */
    private static final Set<String> OTHERWISE = Set.of(
            "activities",
            "stageHistory",
            "fieldChanges",
            "contacts",
            "quotas",
            "certificates",
            "forecasts",
            "quizResults",
            "coachingSessions",
            "approvals",
            "pastForecasts",
            "lostDeals",
            "exemptions",
            "priorVerdict",
            "priorVerdictAt");

    @Test
    void every_stored_field_has_its_column() throws IOException {
        var mapping = Files.readString(Path.of("rules/mappings/virtual_sales_manager.yaml"));
        for (var file : FILES.entrySet()) {
            assertThat(fields(mapping, file.getValue())).as(file.getValue()).containsAll(components(file.getKey()));
        }
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> !OTHERWISE.contains(name))
                .toList();
    }

    private static Set<String> fields(String mapping, String file) {
        var from = mapping.indexOf("- file: " + file);
        assertThat(from).as(file).isPositive();
        var to = mapping.indexOf("- file: ", from + 1);
        return FIELD.matcher(mapping.substring(from, to < 0 ? mapping.length() : to))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
