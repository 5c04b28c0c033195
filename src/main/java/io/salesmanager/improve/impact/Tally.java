package io.salesmanager.improve.impact;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.improve.impact.Impact.FlipKind;
import io.salesmanager.improve.impact.Impact.Progress;
import io.salesmanager.improve.impact.Impact.Responsible;
import io.salesmanager.improve.impact.cause.Cause;
import io.salesmanager.improve.impact.cause.Compared;
import io.salesmanager.playbook.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts compared deals. What comes out does not depend on the order in which they come. Safe for many threads. */
final class Tally {
    private final Counted all = new Counted();
    private final Map<Kind, Amounts> flips = new HashMap<>();
    private final Map<Cause, Shown> causes = new HashMap<>();
    private final Parts owners = new Parts();
    private final Parts teams = new Parts();
    private final Parts lines = new Parts();
    private final Parts bands = new Parts();
    private final Examples examples = new Examples();
    private final Voices voices = new Voices();
    private int otherUntil;
    private int otherReasons;

    private record Kind(Verdict from, Verdict to) {}

    private static final class Shown {
        private final Amounts amounts = new Amounts();
        private int alone;
    }

    Voices voices() {
        return voices;
    }

    Examples examples() {
        return examples;
    }

    synchronized Progress progress() {
        return new Progress(all.deals(), all.flips());
    }

    synchronized void add(List<Compared> deals) {
        deals.forEach(this::add);
    }

    private void add(Compared deal) {
        all.add(deal);
        parts(deal);
        otherUntil += deal.changesUntil() ? 1 : 0;
        otherReasons += deal.changesReasons() ? 1 : 0;
        if (!deal.flips()) {
            return;
        }
        flips.computeIfAbsent(new Kind(deal.was().verdict(), deal.now().verdict()), kind -> new Amounts())
                .add(deal.before());
        for (var cause : deal.causes()) {
            var shown = causes.computeIfAbsent(cause, any -> new Shown());
            shown.amounts.add(deal.before());
            shown.alone += deal.causes().size() == 1 ? 1 : 0;
        }
    }

    private void parts(Compared deal) {
        var known = deal.before().known();
        var rep = deal.before().rep().known();
        owners.add(rep == null ? known.ownerId() : rep.id(), rep == null ? null : rep.name(), deal);
        teams.add(rep == null ? null : rep.teamId(), null, deal);
        lines.add(deal.before().position().productLine(), null, deal);
        var band = AmountBand.of(known.amount());
        bands.add(band == null ? null : band.name(), band == null ? null : band.words(), deal);
    }

    synchronized Impact impact(Rulebook before, Rulebook after) {
        var numbers = all.numbers();
        var kinds = kinds();
        return new Impact(
                before.version(),
                after.version(),
                Words.summary(numbers),
                Words.notes(numbers),
                numbers,
                otherUntil,
                otherReasons,
                kinds,
                responsible(before, after),
                owners.breakdown(),
                teams.breakdown(),
                lines.breakdown(),
                bands.breakdown(),
                examples.chosen(kinds),
                voices.voices(before, after));
    }

    private List<FlipKind> kinds() {
        return flips.entrySet().stream()
                .map(entry -> new FlipKind(
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue().deals(),
                        entry.getValue().sums()))
                .sorted(Comparator.comparingInt((FlipKind kind) -> -kind.deals())
                        .thenComparing(FlipKind::from)
                        .thenComparing(FlipKind::to))
                .toList();
    }

    private List<Responsible> responsible(Rulebook before, Rulebook after) {
        return causes.entrySet().stream()
                .map(entry -> responsible(entry.getKey(), entry.getValue(), before, after))
                .sorted(Comparator.comparingInt((Responsible one) -> -one.flips())
                        .thenComparing(Responsible::kind)
                        .thenComparing(Responsible::id)
                        .thenComparing(one -> String.valueOf(one.from()))
                        .thenComparing(one -> String.valueOf(one.to())))
                .toList();
    }

    private static Responsible responsible(Cause cause, Shown shown, Rulebook before, Rulebook after) {
        return new Responsible(
                cause.kind(),
                cause.id(),
                title(cause, before, after),
                cause.from(),
                cause.to(),
                rules(cause, before, after),
                shown.amounts.deals(),
                shown.alone,
                shown.amounts.sums());
    }

    private static @Nullable String title(Cause cause, Rulebook before, Rulebook after) {
        return after.rule(cause.id())
                .or(() -> before.rule(cause.id()))
                .map(rule -> rule.title())
                .orElse(null);
    }

    /** The rules that read a dial. */
    private static List<String> rules(Cause cause, Rulebook before, Rulebook after) {
        var rules = new TreeSet<String>();
        if (cause.kind() == Cause.Kind.DIAL) {
            for (var rulebook : List.of(before, after)) {
                rulebook.rules().stream()
                        .filter(rule -> rule.dials().contains(cause.id()))
                        .forEach(rule -> rules.add(rule.id()));
            }
        }
        return List.copyOf(rules);
    }
}
