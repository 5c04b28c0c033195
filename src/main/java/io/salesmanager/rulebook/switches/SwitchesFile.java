package io.salesmanager.rulebook.switches;

import io.salesmanager.engine.RuleInfo;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.reader.SwitchesReader;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.rulebook.setting.CsvText;
import io.salesmanager.rulebook.setting.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes to {@code switches.csv}: a rule's row, or a row more at the end. All else stays. */
final class SwitchesFile {
    static final String PATH = "switches.csv";
    private static final String HEADER = String.join(",", SwitchesReader.HEADER);

    private final Rulebook rulebook;
    private final LocalDate today;
    private final List<Switched> switched = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private CsvText csv;

    /** @param text of the file; null where there is none yet */
    SwitchesFile(Rulebook rulebook, @Nullable String text, LocalDate today) {
        this.rulebook = rulebook;
        this.today = today;
        this.csv = CsvText.of(text == null ? HEADER + "\n" : text);
    }

    /** A rule that was switched. */
    public record Switched(
            String rule, boolean on, @Nullable LocalDate until, String why) {
        String words() {
            return rule + (on ? " on" : until == null ? " off" : " off until " + until);
        }
    }

    /** @param path of the change in what was sent, such as {@code [2].}, or empty */
    void turn(SwitchChange change, String path) {
        var rule = rule(change, path);
        var why = Why.checked(change.why(), path);
        if (!seen.add(rule.id())) {
            throw Problem.ofField(
                    "duplicate-change",
                    path + "rule",
                    "%s is switched twice.".formatted(rule.id()),
                    "Send one change for each rule.");
        }
        var on = on(change, rule, path);
        var until = until(change, on, path);
        var row = csv.rows().stream()
                .skip(1)
                .filter(each -> each.value(0).equals(rule.id()))
                .findFirst()
                .orElse(null);
        var fields = List.of(rule.id(), on ? "yes" : "no", until == null ? "" : until.toString(), why);
        if (row == null) {
            refuseNothing(rule, on && rule.off() == null, path);
            csv = csv.withBelow(csv.rows().get(csv.rows().size() - 1), fields);
        } else {
            var now = List.of(row.value(0), row.value(1), row.value(2), row.value(3));
            refuseNothing(rule, now.equals(fields), path);
            change(rule.id(), fields);
        }
        switched.add(new Switched(rule.id(), on, until, why));
    }

    String text() {
        return csv.text();
    }

    List<Switched> switched() {
        return List.copyOf(switched);
    }

    private void change(String rule, List<String> fields) {
        for (var field = 1; field < fields.size(); field++) {
            var row = csv.rows().stream()
                    .skip(1)
                    .filter(each -> each.value(0).equals(rule))
                    .findFirst()
                    .orElseThrow();
            if (!row.value(field).equals(fields.get(field))) {
                csv = csv.with(row, field, fields.get(field));
            }
        }
    }

    private RuleInfo rule(SwitchChange change, String path) {
        var id = change.rule();
        return rulebook.rule(id == null ? "" : id)
                .orElseThrow(() -> Problem.ofField(
                        id == null ? "missing-field" : "unknown-rule",
                        path + "rule",
                        id == null ? "A change names a rule." : "The active rulebook has no rule '%s'.".formatted(id),
                        NearestName.advice(
                                id == null ? "" : id,
                                rulebook.rules().stream().map(RuleInfo::id).toList())));
    }

    private static boolean on(SwitchChange change, RuleInfo rule, String path) {
        if (change.on() == null) {
            throw Problem.ofField(
                    "missing-field",
                    path + "on",
                    "It is not said whether %s is to be on.".formatted(rule.id()),
                    "Send true or false.");
        }
        var off = rule.off();
        if (off != null && off.inItsText()) {
            throw Problem.ofField(
                    "off-in-its-text",
                    path + "on",
                    "%s is off in its own text, at %s, so that a switch has no effect.".formatted(rule.id(), off.at()),
                    "Remove 'enabled false' there.");
        }
        return change.on();
    }

    private @Nullable LocalDate until(SwitchChange change, boolean on, String path) {
        var until = change.until();
        if (until != null && (on || until.isBefore(today))) {
            throw Problem.ofField(
                    "bad-date",
                    path + "until",
                    on ? "A rule that is on has no last day of being off." : "%s is over.".formatted(until),
                    on ? "Leave 'until' out." : "Send a day from %s, or leave it out.".formatted(today));
        }
        return until;
    }

    private static void refuseNothing(RuleInfo rule, boolean nothing, String path) {
        if (nothing) {
            throw Problem.ofField(
                    "nothing-changes",
                    path + "on",
                    "%s is switched so already, for that reason.".formatted(rule.id()),
                    "GET /api/v1/switches/%s says how it stands.".formatted(rule.id()));
        }
    }
}
