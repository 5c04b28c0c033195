package io.salesmanager.engine;

import com.google.re2j.Pattern;
import io.salesmanager.engine.admission.RuleAdmission;
import io.salesmanager.engine.drl.DrlReader;
import io.salesmanager.engine.model.ModelRules;
import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.AdmittedRule.Off;
import io.salesmanager.engine.sentence.SentenceReader;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.engine.table.TableReader;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.learning.LearningReader;
import io.salesmanager.playbook.reader.DialsReader;
import io.salesmanager.playbook.reader.PlaybookReader;
import io.salesmanager.playbook.reader.SwitchesReader;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.dictionary.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads a rulebook from its files: all that is wrong is found in one go. */
public final class RulebookLoader {
    private static final int MOST_RULES = 5_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*[0-9-][A-Za-z0-9_.-]*");
    private static final List<String> READ_ELSEWHERE = List.of(".dsl", ".csv", ".xlsx", ".yaml", ".md");
    private static final String DIALS = "dials.csv";
    private static final String SWITCHES = "switches.csv";

    private final SourceFiles files;
    private final Diagnostics diagnostics = new Diagnostics();

    private RulebookLoader(SourceFiles files) {
        this.files = files;
    }

    public static LoadResult load(SourceFiles files) {
        return new RulebookLoader(files).load();
    }

    /** The rules as their authors wrote them, whatever the format; what cannot be read is left out. */
    public static List<RuleSource> sources(SourceFiles files) {
        return new RulebookLoader(files).sources();
    }

    private LoadResult load() {
        var version = files.digest();
        var playbook = playbook();
        if (playbook.isEmpty()) {
            return refused(version);
        }
        checkMinimumFacts(playbook.get(), files.find("playbook.yaml").orElseThrow());
        var dials = dials(playbook.get());
        var learning = LearningReader.read(files, playbook.get(), diagnostics);
        var rules = rules(playbook.get(), dials);
        return diagnostics.hasErrors()
                ? refused(version)
                : new LoadResult.Loaded(
                        new Rulebook(version, playbook.get(), dials, learning, rules), diagnostics.all());
    }

    /** Without notes: what cannot be read uses no sentence, and nobody who is refused wants to read that. */
    private LoadResult refused(String version) {
        return new LoadResult.Refused(
                version,
                diagnostics.all().stream()
                        .filter(found -> found.severity() != Diagnostic.Severity.INFO)
                        .toList());
    }

    private Optional<Playbook> playbook() {
        var file = files.find("playbook.yaml");
        if (file.isEmpty()) {
            missing("playbook.yaml", "the stages, product lines and precedence");
            return Optional.empty();
        }
        return PlaybookReader.read(file.get(), diagnostics);
    }

    private Dials dials(Playbook playbook) {
        var file = files.find(DIALS);
        if (file.isEmpty()) {
            missing(DIALS, "the numbers that rules use");
            return new Dials(List.of());
        }
        return DialsReader.read(file.get(), playbook, diagnostics);
    }

    private void missing(String name, String what) {
        diagnostics.error(
                "missing-file",
                Location.ofFile(name),
                name,
                "rules/%s is missing.".formatted(name),
                "Add it; it holds %s.".formatted(what));
    }

    private void checkMinimumFacts(Playbook playbook, SourceFile file) {
        var from = file.text().indexOf("\nminimumFacts:");
        for (var name : playbook.minimumFacts()) {
            if (FactType.OPPORTUNITY.fact(name).isEmpty()) {
                diagnostics.error(
                        "unknown-fact",
                        Location.ofCharacter(file, file.text().indexOf(name, from)),
                        name,
                        "minimumFacts names '%s', which is no fact of an opportunity.".formatted(name),
                        NearestName.advice(name, FactType.OPPORTUNITY.names()));
            }
        }
    }

    private List<AdmittedRule> rules(Playbook playbook, Dials dials) {
        var sources = sources();
        if (sources.size() > MOST_RULES) {
            diagnostics.error(
                    "too-many-rules",
                    Location.ofFile(sources.get(0).at().file()),
                    "",
                    "There are %d rules; at most %d are loaded.".formatted(sources.size(), MOST_RULES),
                    "Join rules that differ in numbers only by a dial for each stage, line or segment.");
            return List.of();
        }
        sources.forEach(this::checkId);
        refuseDuplicates(sources);
        var named = new NamedLearning(files, diagnostics);
        sources.forEach(named::check);
        var admitted = new ArrayList<AdmittedRule>();
        var found = new Diagnostics();
        for (var source : sources) {
            RuleAdmission.admit(source, playbook, dials, found).ifPresent(admitted::add);
        }
        var known = !areDialsUnread();
        found.all().stream()
                .filter(each -> known || !each.code().equals("unknown-dial"))
                .forEach((Diagnostic each) -> diagnostics.add(each));
        return switched(admitted, sources.stream().map(RuleSource::id).toList());
    }

    /** Where nobody knows what dials there are, no rule is told that it uses an unknown one. */
    private boolean areDialsUnread() {
        return diagnostics.all().stream()
                .anyMatch(found -> found.at().file().equals(DIALS)
                        && List.of("missing-file", "bad-header", "bad-csv").contains(found.code()));
    }

    private void checkId(RuleSource source) {
        if (!ID.matches(source.id())) {
            diagnostics.error(
                    "bad-id",
                    source.at(),
                    source.name(),
                    "The rule's name starts with '%s', which is no id.".formatted(source.id()),
                    "Begin the name with an id that has a number or a hyphen, such as HY-110.");
        }
    }

    private List<AdmittedRule> switched(List<AdmittedRule> rules, List<String> ids) {
        var file = files.find(SWITCHES);
        if (file.isEmpty()) {
            return rules;
        }
        var switches = SwitchesReader.read(file.get(), ids, this::mayBeUnread, diagnostics);
        return rules.stream()
                .map(rule -> {
                    var found = switches.get(rule.id());
                    return found == null || found.on()
                            ? rule
                            : rule.switchedOff(
                                    Off.bySwitch(found.why(), found.at().shown(), found.until()));
                })
                .toList();
    }

    /** A rule is not unknown where the file that it stands in could not be read. */
    private boolean mayBeUnread(String rule) {
        return diagnostics.all().stream()
                .filter(found -> found.severity() == Diagnostic.Severity.ERROR)
                .map(found -> found.at().file())
                .filter(file -> !file.equals(SWITCHES))
                .map(files::find)
                .flatMap(Optional::stream)
                .anyMatch(faulty ->
                        faulty.path().endsWith(".xlsx") || faulty.text().contains(rule));
    }

    private List<RuleSource> sources() {
        var sources = new ArrayList<RuleSource>();
        var sentences = SentenceReader.of(files, diagnostics);
        for (var file : files.files()) {
            if (file.path().endsWith(".drl")) {
                sources.addAll(DrlReader.read(file, diagnostics));
            } else if (file.path().endsWith(".dslr")) {
                sources.addAll(sentences.read(file));
            } else if (TableReader.isTable(file.path())) {
                sources.addAll(TableReader.read(file, diagnostics));
            } else if (file.path().endsWith(".dmn")) {
                sources.addAll(ModelRules.read(file, diagnostics));
            } else if (READ_ELSEWHERE.stream().noneMatch(file.path()::endsWith)) {
                diagnostics.warn(
                        "unread-file",
                        Location.ofFile(file.path()),
                        "",
                        "Nothing reads a file with this ending.",
                        "Rules stand in files that end in .drl, .dslr, .csv, .xlsx or .dmn; settings and examples in .yaml; prose in .md.");
            }
        }
        sentences.reportUnused();
        return sources;
    }

    private void refuseDuplicates(List<RuleSource> sources) {
        Map<String, RuleSource> first = new HashMap<>();
        for (var source : sources) {
            var other = first.putIfAbsent(source.id(), source);
            if (other != null) {
                duplicate(source, other);
                duplicate(other, source);
            }
        }
    }

    /** Told in both places: an author may have written either of them last. */
    private void duplicate(RuleSource source, RuleSource other) {
        diagnostics.error(
                "duplicate-rule",
                source.at(),
                source.name(),
                "The id '%s' stands at %s too."
                        .formatted(source.id(), other.at().shown()),
                "The first word of a rule's name is its id; give one of the two another.");
    }
}
