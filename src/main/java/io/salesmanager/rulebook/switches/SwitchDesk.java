package io.salesmanager.rulebook.switches;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.setting.CsvText;
import io.salesmanager.rulebook.setting.How;
import io.salesmanager.rulebook.setting.Proposal;
import io.salesmanager.rulebook.setting.Proposing;
import io.salesmanager.rulebook.setting.Proposing.Said;
import io.salesmanager.rulebook.setting.SettingsLog;
import io.salesmanager.rulebook.switches.SwitchView.Setting;
import io.salesmanager.rulebook.switches.SwitchView.Turn;
import io.salesmanager.rulebook.switches.SwitchesFile.Switched;
import io.salesmanager.rulebook.version.Change.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows the switches of the active rulebook's rules, and turns them in a candidate. */
@ApplicationScoped
public class SwitchDesk {
    private final ActiveRulebook rulebook;
    private final Proposing proposing;
    private final SettingsLog log;
    private final Clock clock;

    @Inject
    SwitchDesk(ActiveRulebook rulebook, Proposing proposing, SettingsLog log, Clock clock) {
        this.rulebook = rulebook;
        this.proposing = proposing;
        this.log = log;
        this.clock = clock;
    }

    /** One for each rule, in order of place, without their history. */
    public List<SwitchView> all(Rulebook active) {
        var today = today(active);
        return active.rules().stream()
                .map(rule -> SwitchView.of(rule, today, null))
                .toList();
    }

    SwitchView one(Rulebook active, String rule) {
        var info = active.rule(rule).orElseThrow(() -> Problem.notFound("rule", rule));
        return SwitchView.of(info, today(active), history(rule));
    }

    public Proposal<Switched> turn(@Nullable List<@Nullable SwitchChange> changes, How how) {
        return turn(changes, true, how);
    }

    Proposal<Switched> turn(String rule, @Nullable SwitchChange change, How how) {
        if (rulebook.current().rule(rule).isEmpty()) {
            throw Problem.notFound("rule", rule);
        }
        if (change == null || (change.rule() != null && !change.rule().equals(rule))) {
            throw Problem.ofField(
                    change == null ? "missing-field" : "name-differs",
                    change == null ? "on" : "rule",
                    change == null ? "No change was sent." : "The address names another rule than the body.",
                    "Send {\"on\": false, \"why\": \"...\"}.");
        }
        return turn(List.of(change.of(rule)), false, how);
    }

    private Proposal<Switched> turn(@Nullable List<@Nullable SwitchChange> changes, boolean many, How how) {
        var base = proposing.base(how);
        var file = new SwitchesFile(base.rulebook(), Proposing.text(base, SwitchesFile.PATH), today(base.rulebook()));
        Proposing.each(changes, many, file::turn);
        return proposing.propose(
                base,
                SourceFile.of(SwitchesFile.PATH, file.text()),
                Origin.SWITCHES,
                file.switched(),
                switched -> new Said(switched.words(), switched.why()),
                how.dryRun());
    }

    private List<Turn> history(String rule) {
        return log.of(SwitchesFile.PATH).stream()
                .map(step -> new Turn(
                        step.made().when(),
                        setting(step.before(), rule),
                        setting(step.after(), rule),
                        step.made().by(),
                        step.made().why(),
                        step.made().publishedBy(),
                        step.made().version()))
                .filter(turn -> !Objects.equals(turn.from(), turn.to()))
                .toList();
    }

    /** Versions of past days were admitted, so every row is whole. */
    private static @Nullable Setting setting(@Nullable CsvText csv, String rule) {
        if (csv == null) {
            return null;
        }
        return csv.rows().stream()
                .skip(1)
                .filter(row -> row.value(0).equals(rule))
                .findFirst()
                .map(row -> new Setting(
                        !row.value(1).toLowerCase(Locale.ROOT).equals("no"),
                        row.value(2).isEmpty() ? null : LocalDate.parse(row.value(2)),
                        row.value(3)))
                .orElse(null);
    }

    private LocalDate today(Rulebook active) {
        return LocalDate.ofInstant(clock.instant(), active.playbook().calendar().zone());
    }
}
