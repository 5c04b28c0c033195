package io.salesmanager.playbook.reader;

import io.salesmanager.playbook.Complexity;
import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.ProductLine;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.Segment;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.WorkCalendar;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.YamlMap;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code playbook.yaml}; every fault is reported with its line and column. */
public final class PlaybookReader {
    private final Diagnostics diagnostics;

    private PlaybookReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The playbook, or nothing where the file is no YAML map. With errors reported it is not fit for use. */
    public static Optional<Playbook> read(SourceFile file, Diagnostics diagnostics) {
        return YamlMap.read(file, diagnostics).map(new PlaybookReader(diagnostics)::playbook);
    }

    private Playbook playbook(YamlMap map) {
        var stages = stages(map);
        var lines = map.maps("productLines").stream().map(this::productLine).toList();
        var segments = segments(map);
        var contacting = new ContactingReader(map, diagnostics);
        var plans = new TouchPlanReader(contacting, stages, diagnostics)
                .read(map, plan -> scope(plan, stages, lines, segments));
        var company = map.map("company");
        var calendar = company.map(this::calendar).orElseGet(() -> missingCompany(map));
        var ramp = company.map(c -> c.whole("rampMonths")).orElse(null);
        company.ifPresent(YamlMap::refuseOthers);
        var playbook = new Playbook(
                stages,
                lines,
                segments,
                plans,
                calendar,
                contacting.contacting(),
                ramp == null ? 6 : ramp,
                new CoachingReader(diagnostics).read(map),
                precedence(map),
                Objects.requireNonNullElse(map.constant("default", Verdict.class), Verdict.QUALIFY),
                map.texts("minimumFacts"));
        map.refuseOthers();
        return playbook;
    }

    private List<Stage> stages(YamlMap map) {
        var stages = new ArrayList<Stage>();
        Map<String, String> owners = new HashMap<>();
        for (var stage : map.maps("stages")) {
            var name = stage.required("name");
            var aliases = stage.texts("aliases");
            var kind = stage.constant("kind", StageKind.class);
            stages.add(new Stage(
                    name,
                    stages.size() + 1,
                    kind == null ? StageKind.OPEN : kind,
                    aliases,
                    stage.texts("exitEvidence")));
            stage.refuseOthers();
            if (stages.stream().filter(each -> each.name().equals(name)).count() > 1) {
                diagnostics.error(
                        "duplicate-stage",
                        stage.at("name"),
                        name,
                        "There are two stages '%s'.".formatted(name),
                        "Give one another name.");
            }
            var names = new ArrayList<>(aliases);
            names.add(name);
            for (var each : names) {
                var other = owners.putIfAbsent(each.toLowerCase(Locale.ROOT), name);
                if (other != null && !other.equals(name)) {
                    diagnostics.error(
                            "ambiguous-stage",
                            stage.at("aliases"),
                            each,
                            "'%s' means both '%s' and '%s'.".formatted(each, other, name),
                            "Keep it with one stage.");
                }
            }
        }
        for (var kind : List.of(StageKind.OPEN, StageKind.WON, StageKind.LOST)) {
            if (stages.stream().noneMatch(stage -> stage.kind() == kind)) {
                diagnostics.error(
                        "no-stage",
                        map.at("stages"),
                        "",
                        "No stage has the kind %s.".formatted(kind),
                        "Add one with 'kind: %s'.".formatted(kind));
            }
        }
        return stages;
    }

    private ProductLine productLine(YamlMap map) {
        var line = new ProductLine(
                map.required("name"),
                Objects.requireNonNullElse(map.constant("complexity", Complexity.class), Complexity.UNKNOWN),
                map.whole("typicalCycleDays"),
                map.text("requiredCertificate"),
                map.text("owner"),
                map.texts("aliases"));
        map.refuseOthers();
        return line;
    }

    private List<Segment> segments(YamlMap map) {
        var segments = new ArrayList<Segment>();
        for (var segment : map.maps("segments")) {
            segments.add(new Segment(segment.required("name"), segment.whole("maxEmployees")));
            segment.refuseOthers();
        }
        segments.sort(Comparator.comparing(Segment::maxEmployees, Comparator.nullsLast(Comparator.naturalOrder())));
        return segments;
    }

    /** Which deals a touch plan is for. */
    private Scope scope(YamlMap map, List<Stage> stages, List<ProductLine> lines, List<Segment> segments) {
        return new Scope(
                known(map, "productLine", lines.stream().map(ProductLine::name).toList()),
                known(map, "stage", stages.stream().map(Stage::name).toList()),
                map.constant("motion", Motion.class),
                known(map, "segment", segments.stream().map(Segment::name).toList()));
    }

    private @Nullable String known(YamlMap map, String key, List<String> names) {
        var given = map.text(key);
        if (given != null && !names.contains(given)) {
            diagnostics.error(
                    "unknown-" + key.replace("productLine", "product-line"),
                    map.at(key),
                    given,
                    "The playbook has no %s '%s'.".formatted(key, given),
                    NearestName.advice(given, names));
            return null;
        }
        return given;
    }

    private WorkCalendar calendar(YamlMap company) {
        var weekend = company.constants("weekend", DayOfWeek.class);
        Set<DayOfWeek> free = weekend.isEmpty() ? Set.of() : EnumSet.copyOf(weekend);
        var zone = ZoneId.of("UTC");
        var name = company.required("timeZone");
        try {
            zone = ZoneId.of(name);
        } catch (DateTimeException e) {
            diagnostics.error(
                    "unknown-time-zone",
                    company.at("timeZone"),
                    name,
                    "There is no time zone '%s'.".formatted(name),
                    NearestName.advice(name, ZoneId.getAvailableZoneIds()));
        }
        var country = company.required("country");
        try {
            return new WorkCalendar(country, free, zone);
        } catch (RuntimeException e) {
            diagnostics.error(
                    "unknown-country",
                    company.at("country"),
                    country,
                    "There is no holiday calendar for '%s'.".formatted(country),
                    "Use an ISO 3166 code such as us, gb or de.");
            return new WorkCalendar("us", free, zone);
        }
    }

    private WorkCalendar missingCompany(YamlMap map) {
        diagnostics.error(
                "missing-key",
                map.at("company"),
                "company",
                "'company' is missing.",
                "Add company: {country: us, timeZone: America/New_York, weekend: [SATURDAY, SUNDAY]}.");
        return new WorkCalendar("us", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ZoneId.of("UTC"));
    }

    private List<Verdict> precedence(YamlMap map) {
        var precedence = map.constants("precedence", Verdict.class);
        var all = java.util.Arrays.stream(Verdict.values())
                .filter(Verdict::proposable)
                .toList();
        if (precedence.size() != all.size() || !precedence.containsAll(all)) {
            diagnostics.error(
                    "bad-precedence",
                    map.at("precedence"),
                    precedence.toString(),
                    "The precedence has to name each of the five verdicts once.",
                    "Write precedence: [REVISIT, POSTPONE, QUALIFY, ARCHIVE, DISQUALIFY] in the order you want.");
            return all;
        }
        return precedence;
    }
}
