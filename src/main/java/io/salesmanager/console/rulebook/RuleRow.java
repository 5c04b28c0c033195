package io.salesmanager.console.rulebook;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.playbook.Verdict;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule in the list.
 *
 * @param format such as {@code DRL}
 * @param silent why it does not speak today; empty where it does
 * @param findings how many diagnostics are about it
 */
record RuleRow(RuleInfo rule, String format, Set<Verdict> proposes, String silent, long findings) {
    static RuleRow of(RuleInfo rule, String format, Set<Verdict> proposes, LocalDate today, long findings) {
        return new RuleRow(rule, format, proposes, InEffect.silent(rule, today), findings);
    }

    boolean speaks() {
        return silent.isEmpty();
    }

    boolean proposesAny(String verdict) {
        return verdict.equals(Verdict.NONE.name())
                ? proposes.isEmpty()
                : proposes.stream().anyMatch(each -> each.name().equals(verdict));
    }

    String searched() {
        return Stream.of(rule.id(), rule.title(), rule.owner(), rule.source(), RulebookWords.place(rule))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
