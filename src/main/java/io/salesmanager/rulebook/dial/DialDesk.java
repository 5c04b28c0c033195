package io.salesmanager.rulebook.dial;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.dial.DialView.Turn;
import io.salesmanager.rulebook.dial.DialsFile.Turned;
import io.salesmanager.rulebook.setting.CsvText;
import io.salesmanager.rulebook.setting.How;
import io.salesmanager.rulebook.setting.Proposal;
import io.salesmanager.rulebook.setting.Proposing;
import io.salesmanager.rulebook.setting.Proposing.Said;
import io.salesmanager.rulebook.setting.SettingsLog;
import io.salesmanager.rulebook.setting.SettingsLog.Step;
import io.salesmanager.rulebook.version.Change.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows the dials of the active rulebook, and turns them in a candidate. */
@ApplicationScoped
public class DialDesk {
    private final ActiveRulebook rulebook;
    private final Proposing proposing;
    private final SettingsLog log;

    @Inject
    DialDesk(ActiveRulebook rulebook, Proposing proposing, SettingsLog log) {
        this.rulebook = rulebook;
        this.proposing = proposing;
        this.log = log;
    }

    /** In the order of their file, without their history. */
    public List<DialView> all(Rulebook active) {
        var rules = active.rules();
        return active.dials().names().stream()
                .map(dial -> DialView.of(dial, active, rules, null))
                .toList();
    }

    public DialView one(Rulebook active, String dial) {
        checkKnown(dial, active);
        return DialView.of(dial, active, active.rules(), history(dial));
    }

    public Proposal<Turned> turn(@Nullable List<@Nullable DialChange> changes, How how) {
        return turn(changes, true, how);
    }

    Proposal<Turned> turn(String dial, @Nullable DialChange change, How how) {
        checkKnown(dial, rulebook.current());
        if (change == null || (change.dial() != null && !change.dial().equals(dial))) {
            throw Problem.ofField(
                    change == null ? "missing-field" : "name-differs",
                    change == null ? "value" : "dial",
                    change == null ? "No change was sent." : "The address names another dial than the body.",
                    "Send {\"value\": 21, \"why\": \"...\"}.");
        }
        return turn(List.of(change.of(dial)), false, how);
    }

    private Proposal<Turned> turn(@Nullable List<@Nullable DialChange> changes, boolean many, How how) {
        var base = proposing.base(how);
        var file = new DialsFile(base.rulebook(), Objects.requireNonNull(Proposing.text(base, DialsFile.PATH)));
        Proposing.each(changes, many, file::turn);
        return proposing.propose(
                base,
                SourceFile.of(DialsFile.PATH, file.text()),
                Origin.DIALS,
                file.turned(),
                turned -> new Said(turned.words(), turned.why()),
                how.dryRun());
    }

    private static void checkKnown(String dial, Rulebook active) {
        var names = active.dials().names();
        if (!names.contains(dial)) {
            throw new Problem("not-found", 404, "Not found", "There is no dial '%s'.".formatted(dial))
                    .with("advice", NearestName.advice(dial, names));
        }
    }

    private List<Turn> history(String dial) {
        var turns = new ArrayList<Turn>();
        for (var step : log.of(DialsFile.PATH)) {
            var before = values(step.before(), dial);
            var after = values(step.after(), dial);
            var scopes = new LinkedHashSet<>(before.keySet());
            scopes.addAll(after.keySet());
            for (var scope : scopes) {
                if (differ(before.get(scope), after.get(scope))) {
                    turns.add(turn(step, scope, before.get(scope), after.get(scope)));
                }
            }
        }
        return turns;
    }

    private static boolean differ(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return from == null || to == null || from.compareTo(to) != 0;
    }

    private static Turn turn(Step step, DialScope scope, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        var made = step.made();
        return new Turn(made.when(), scope, from, to, made.by(), made.why(), made.publishedBy(), made.version());
    }

    /** Versions of past days were admitted, so every value is a number. */
    private static Map<DialScope, BigDecimal> values(@Nullable CsvText csv, String dial) {
        Map<DialScope, BigDecimal> values = new LinkedHashMap<>();
        if (csv != null) {
            csv.rows().stream()
                    .filter(row -> row.value(0).equals(dial))
                    .forEach(row -> values.put(DialScope.of(row), DialsFile.number(row)));
        }
        return values;
    }
}
