package io.salesmanager.console.rulebook.dial;

import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.DiagnosticView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was wrong with what was sent.
 *
 * @param faults in sentences; none where nothing was sent
 * @param fields that they are about: the keys of settings, and {@code why}
 * @param problems located, where the rulebook would be refused
 */
record Said(List<String> faults, Set<String> fields, List<DiagnosticView> problems, String why) {
    static final Said NOTHING = new Said(List.of(), Set.of(), List.of(), "");

    public boolean about(String field) {
        return fields.contains(field);
    }

    /** @param keys of the changes in the order in which they were sent, whose places problems name */
    static Said of(Problem problem, List<String> keys, String why) {
        return new Said(
                problem.parts().stream()
                        .map(part -> "%s %s"
                                .formatted(part.getMessage(), part.members().getOrDefault("advice", ""))
                                .strip())
                        .distinct()
                        .toList(),
                problem.parts().stream()
                        .map(part -> key(String.valueOf(part.members().getOrDefault("field", "")), keys))
                        .collect(Collectors.toSet()),
                problem.members().get("diagnostics") instanceof List<?> list
                        ? list.stream()
                                .filter(DiagnosticView.class::isInstance)
                                .map(DiagnosticView.class::cast)
                                .toList()
                        : List.of(),
                why);
    }

    /** {@code [2].value} is the third change. */
    private static String key(String field, List<String> keys) {
        if (field.endsWith("why")) {
            return "why";
        }
        if (!field.startsWith("[")) {
            return field;
        }
        var number = Integer.parseInt(field.substring(1, field.indexOf(']')));
        return number < keys.size() ? keys.get(number) : field;
    }
}
