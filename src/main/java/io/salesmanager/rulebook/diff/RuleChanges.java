package io.salesmanager.rulebook.diff;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.engine.source.RuleSource.Part;
import io.salesmanager.engine.source.RuleSource.PatternSource;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.diff.RulebookDiff.RuleChange;
import io.salesmanager.rulebook.diff.RulebookDiff.RuleShown;
import io.salesmanager.rulebook.diff.RulebookDiff.Rules;
import io.salesmanager.rulebook.diff.RulebookDiff.Side;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares rules by id, whatever they are written in and wherever they stand. */
final class RuleChanges {
    private RuleChanges() {}

    /** A rule in one of the versions: as it was written, and what is known of it. */
    private record Rule(RuleInfo info, RuleSource source) {
        RuleShown shown() {
            return new RuleShown(info.id(), info.title(), source.at().shown());
        }
    }

    static Rules between(Side from, Side to) {
        var before = rules(from.rulebook(), from.files());
        var after = rules(to.rulebook(), to.files());
        return new Rules(
                after.values().stream()
                        .filter(rule -> !before.containsKey(rule.info().id()))
                        .map(Rule::shown)
                        .toList(),
                before.values().stream()
                        .filter(rule -> !after.containsKey(rule.info().id()))
                        .map(Rule::shown)
                        .toList(),
                after.values().stream()
                        .filter(rule -> before.containsKey(rule.info().id()))
                        .map(rule -> change(
                                Objects.requireNonNull(before.get(rule.info().id())), rule))
                        .filter(change -> !change.changes().isEmpty())
                        .toList());
    }

    private static Map<String, Rule> rules(Rulebook rulebook, SourceFiles files) {
        var sources = RulebookLoader.sources(files).stream()
                .collect(Collectors.toMap(RuleSource::id, source -> source, (first, second) -> first));
        var rules = new LinkedHashMap<String, Rule>();
        for (var info : rulebook.rules()) {
            var source = sources.get(info.id());
            if (source != null) {
                rules.put(info.id(), new Rule(info, source));
            }
        }
        return rules;
    }

    private static RuleChange change(Rule before, Rule after) {
        var shown = after.shown();
        return new RuleChange(shown.id(), shown.title(), shown.at(), Settings.changed(aspects(before), aspects(after)));
    }

    private static Map<String, String> aspects(Rule rule) {
        var info = rule.info();
        var source = rule.source();
        var aspects = new LinkedHashMap<String, String>();
        aspects.put("title", info.title());
        aspects.put(
                "conditions", source.patterns().stream().map(RuleChanges::shown).collect(Collectors.joining("\n")));
        aspects.put("conclusion", source.consequence().text().strip());
        aspects.put("sentence", source.annotation("because").map(Piece::text).orElse(""));
        aspects.put("strength", info.strength().name());
        put(aspects, "from", info.effective());
        put(aspects, "until", info.expires());
        aspects.put("switch", switched(info));
        put(aspects, "source", info.source());
        put(aspects, "owner", info.owner());
        put(aspects, "article", info.article());
        aspects.put("place", place(info));
        return aspects;
    }

    private static String switched(RuleInfo info) {
        var off = info.off();
        if (off == null) {
            return "on";
        }
        return "off%s: %s".formatted(off.until() == null ? "" : " until " + off.until(), off.why());
    }

    private static void put(Map<String, String> aspects, String what, @Nullable Object value) {
        if (value != null) {
            aspects.put(what, value.toString());
        }
    }

    /** Without the line, which moves with everything above it. */
    private static String place(RuleInfo info) {
        return info.sheet() == null ? info.file() : info.file() + "!" + info.sheet();
    }

    private static String shown(PatternSource pattern) {
        var conditions = pattern.conditions().stream()
                .map(condition -> condition.text().strip())
                .collect(Collectors.joining(", "));
        var part = pattern.part() == Part.EACH ? "" : pattern.part() == Part.NOT ? "not " : "exists ";
        return part + pattern.type() + "( " + conditions + " )";
    }
}
