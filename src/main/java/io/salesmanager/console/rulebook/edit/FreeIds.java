package io.salesmanager.console.rulebook.edit;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.Rulebook;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells an author how a table is laid out, which ids the rules around a file have, and one that is free. */
final class FreeIds {
    private static final Pattern ID = Pattern.compile("([A-Z]+)-(\\d{1,6})");
    private static final List<String> WITH_IDS = List.of(".drl", ".dslr", ".csv");
    private static final int STEP = 10;

    private FreeIds() {}

    /** A sentence; empty for files that have no rules, and where no rule of the folder has an id of letters and a number. */
    static String of(Rulebook rulebook, String path) {
        var slash = path.lastIndexOf('/') + 1;
        if (slash == 0
                || path.startsWith("examples", slash)
                || WITH_IDS.stream().noneMatch(path::endsWith)) {
            return "";
        }
        var near = rulebook.rules().stream()
                .filter(rule -> rule.file().startsWith(path.substring(0, slash)))
                .map(RuleInfo::id)
                .map(ID::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(id -> id.group(1), Collectors.counting()));
        var table = path.endsWith(".csv")
                ? "The first line has the headings, the second says what each column means; each line below is a rule. "
                : "";
        return near.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> table + sentence(most.getKey(), rulebook))
                .orElse("");
    }

    private static String sentence(String letters, Rulebook rulebook) {
        var last = rulebook.rules().stream()
                .map(RuleInfo::id)
                .map(ID::matcher)
                .filter(id -> id.matches() && id.group(1).equals(letters))
                .map(id -> Integer.parseInt(id.group(2)))
                .max(Comparator.naturalOrder())
                .orElse(0);
        return "Rules here begin with an id such as %s-%03d; %s-%03d is free."
                .formatted(letters, last, letters, (last / STEP + 1) * STEP);
    }
}
