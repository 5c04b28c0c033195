package io.salesmanager.console.rulebook;

import java.util.Locale;

/**
 * Which rules are listed; empty means any.
 *
 * @param text in id, title, owner, source or place, whatever the case
 * @param format such as {@code DRL}
 * @param verdict that the rule proposes; {@code NONE} for rules that advise something else
 * @param show {@code off} for rules that do not speak today, {@code findings} for those with something to look at
 */
record RuleFilter(String text, String format, String verdict, String show) {
    public boolean isOpen() {
        return text.isEmpty() && format.isEmpty() && verdict.isEmpty() && show.isEmpty();
    }

    boolean fits(RuleRow rule) {
        return rule.searched().contains(text.toLowerCase(Locale.ROOT))
                && (format.isEmpty() || format.equals(rule.format()))
                && (verdict.isEmpty() || rule.proposesAny(verdict))
                && switch (show) {
                    case "off" -> !rule.speaks();
                    case "findings" -> rule.findings() > 0;
                    default -> true;
                };
    }
}
