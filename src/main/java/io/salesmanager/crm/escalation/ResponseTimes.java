package io.salesmanager.crm.escalation;

import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.crm.read.Names;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.statistics.Median;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How soon questions are answered, of those that the viewer may see. */
@ApplicationScoped
public class ResponseTimes {
    private static final double MINUTES_AN_HOUR = 60;

    private final Database database;
    private final Names names;
    private final Viewer viewer;
    private final Clock clock;
    private final boolean managersMeasured;

    ResponseTimes(
            Database database,
            Names names,
            Viewer viewer,
            Clock clock,
            @ConfigProperty(name = "salesmanager.managers.measured", defaultValue = "true") boolean managersMeasured) {
        this.database = database;
        this.names = names;
        this.viewer = viewer;
        this.clock = clock;
        this.managersMeasured = managersMeasured;
    }

    /** What a row of the summary is about. */
    public enum By {
        MANAGER("s.person", "s.person", "", "s.person is not null"),
        TEAM(
                "r.team_id",
                "t.name",
                "join rep r on r.id = e.rep_id left join team t on t.id = r.team_id",
                "s.level = 0"),
        RULE("e.rule_id", "e.title", "", "s.level = 0");

        private final String key;
        private final String name;
        private final String join;
        private final String of;

        By(String key, String name, String join, String of) {
            this.key = key;
            this.name = name;
            this.join = join;
            this.of = of;
        }

        /** @throws Problem where it is none; without a text it is {@link #MANAGER} */
        static By of(@Nullable String given) {
            if (given == null || given.isBlank()) {
                return MANAGER;
            }
            for (var by : values()) {
                if (by.name().equals(given.toUpperCase(Locale.ROOT))) {
                    return by;
                }
            }
            throw Problem.ofField(
                            "unknown-value",
                            "by",
                            "Escalations are not counted by '%s'.".formatted(given),
                            "Use one of the allowed values.")
                    .with("allowed", Arrays.stream(values()).map(Enum::name).toList());
        }
    }

    /**
     * Questions that were asked of one manager, about the deals of one team, or by one rule.
     *
     * @param passed another answered, because this one did not in time; counted by manager only
     * @param overdue of those that wait
     * @param medianHours working hours from the question to its answer; null where nothing was answered
     * @param low with {@code high} the interval that holds the true median with 95%; null for too few answers
     * @param says what the numbers allow to say
     */
    public record Row(
            String key,
            @Nullable String name,
            int asked,
            int answered,
            int passed,
            int withdrawn,
            int waiting,
            int overdue,
            @Nullable Double medianHours,
            @Nullable Double low,
            @Nullable Double high,
            String says) {}

    /** Those of managers, by name, where the viewer may read them and they are measured; else none. */
    public List<Row> ofManagers() {
        return managersMeasured && viewer.role() != Role.REP ? by(By.MANAGER) : List.of();
    }

    /**
     * In order of key.
     *
     * @throws Problem for managers: 404 where they are not measured, and 403 for a rep
     */
    public List<Row> by(By by) {
        if (by == By.MANAGER) {
            checkManagers();
        }
        var seen = Seen.by(viewer);
        var now = clock.millis();
        Map<String, Counts> counts = new TreeMap<>();
        database.each(
                "select %s, %s, s.how, s.waited_minutes, s.due from escalation_step s join escalation e on e.id = s.escalation_id %s where %s and %s"
                        .formatted(by.key, by.name, by.join, by.of, seen.sql()),
                row -> {
                    var key = Objects.requireNonNullElse(row.getString(1), "");
                    var name = row.getString(2);
                    counts.computeIfAbsent(key, each -> new Counts(name))
                            .add(by, row.getString(3), row.getInt(4), row.getLong(5) < now);
                },
                seen.values());
        var people = by == By.MANAGER ? names.people() : Map.<String, String>of();
        return counts.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey(), people.get(entry.getKey())))
                .toList();
    }

    private void checkManagers() {
        if (!managersMeasured) {
            throw new Problem(
                            "not-measured",
                            404,
                            "Managers are not measured",
                            "How soon managers answer is not shown here: the operator switched it off.")
                    .with("advice", "Count by TEAM or RULE. The setting is salesmanager.managers.measured.");
        }
        if (viewer.role() == Role.REP) {
            throw new Problem(
                            "not-yours",
                            403,
                            "It is said of managers",
                            "How soon a manager answers is read by that manager and those above.")
                    .with("advice", "Count by RULE: that has the questions about your deals.");
        }
    }

    private static final class Counts {
        private final @Nullable String name;
        private final List<Integer> minutes = new ArrayList<>();
        private int asked;
        private int passed;
        private int withdrawn;
        private int waiting;
        private int overdue;

        private Counts(@Nullable String name) {
            this.name = name;
        }

        /** By team and rule the first question stands for the whole escalation, whoever answered it. */
        void add(By by, @Nullable String how, int waited, boolean late) {
            asked++;
            if (how == null) {
                waiting++;
                overdue += late ? 1 : 0;
            } else if (how.equals("WITHDRAWN")) {
                withdrawn++;
            } else if (how.equals("PASSED") && by == By.MANAGER) {
                passed++;
            } else {
                minutes.add(waited);
            }
        }

        Row row(String key, @Nullable String person) {
            var median =
                    Median.of(minutes.stream().mapToDouble(Integer::doubleValue).toArray());
            return new Row(
                    key,
                    person == null ? name : person,
                    asked,
                    minutes.size(),
                    passed,
                    withdrawn,
                    waiting,
                    overdue,
                    hours(median.value()),
                    hours(median.low()),
                    hours(median.high()),
                    says(median));
        }

        private String says(Median median) {
            if (median.count() == 0) {
                return "Nothing was answered yet.";
            }
            return median.count() < Median.FEWEST
                    ? "%d answers are too few to say how long an answer usually takes; %d are the least."
                            .formatted(median.count(), Median.FEWEST)
                    : String.format(
                            Locale.ROOT,
                            "Half of the %d answers came within %.1f working hours; the true middle lies between %.1f and %.1f."
                                    + " Two whose intervals overlap are not told apart.",
                            median.count(),
                            median.value() / MINUTES_AN_HOUR,
                            median.low() / MINUTES_AN_HOUR,
                            median.high() / MINUTES_AN_HOUR);
        }

        private static @Nullable Double hours(double minutes) {
            return Double.isNaN(minutes) ? null : Math.rint(minutes / MINUTES_AN_HOUR * 100) / 100;
        }
    }
}
