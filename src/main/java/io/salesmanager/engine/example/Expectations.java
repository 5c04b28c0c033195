package io.salesmanager.engine.example;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.WhyNot;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.example.Example.Expected;
import io.salesmanager.engine.example.ExampleRunner.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an example expects, compared with what the rules do. */
final class Expectations {
    private final Rulebook rulebook;
    private final Given given;
    private final List<Conclusion> conclusions;
    private final Decision decision;
    private final List<String> failures = new ArrayList<>();

    Expectations(Rulebook rulebook, Given given) {
        this.rulebook = rulebook;
        this.given = given;
        this.conclusions = Stream.concat(
                        rulebook.conclusionsOf(given.pipeline(), given.asOf(), false).stream(),
                        rulebook.judge(given.organization(), given.asOf(), false).stream())
                .toList();
        this.decision = rulebook.decide(given.pipeline(), given.asOf(), true).get(0);
    }

    /** The rules that speak. */
    List<String> spoken() {
        return conclusions.stream()
                .map(conclusion -> conclusion.reason().rule())
                .distinct()
                .toList();
    }

    /** The rules whose proposals win. */
    List<String> deciding() {
        return decision.reasons().stream().map(reason -> reason.rule()).toList();
    }

    /** What is not as the example expects. */
    List<String> failures(Example example) {
        var rule = example.rule();
        var expected = Objects.requireNonNullElse(example.expect(), Expected.NOTHING);
        if (rule != null && example.fires() != null) {
            checkSpeaking(List.of(rule), example.fires());
        }
        checkSpeaking(Expected.list(expected.speaks()), true);
        checkSpeaking(Expected.list(expected.silent()), false);
        checkBecause(rule, expected.because());
        checkDecision(expected);
        return List.copyOf(failures);
    }

    private void checkSpeaking(List<String> rules, boolean expected) {
        var spoken = spoken();
        for (var rule : rules) {
            if (rulebook.rule(rule).isEmpty()) {
                failures.add("there is no rule '%s'".formatted(rule));
            } else if (expected && !spoken.contains(rule)) {
                failures.add("%s should speak and does not: %s".formatted(rule, notMet(rule)));
            } else if (!expected && spoken.contains(rule)) {
                failures.add("%s speaks and should not: %s".formatted(rule, because(rule)));
            }
        }
    }

    private @Nullable String because(String rule) {
        return conclusions.stream()
                .map(Conclusion::reason)
                .filter(reason -> reason.rule().equals(rule))
                .map(reason -> reason.because())
                .findFirst()
                .orElse(null);
    }

    /** Of the rule that the example is about, or else of the decision. */
    private void checkBecause(@Nullable String rule, @Nullable String expected) {
        var got = rule == null ? decision.headline() : because(rule);
        if (expected != null && got != null && !expected.equals(got)) {
            failures.add("expected %s'%s', got '%s'".formatted(rule == null ? "headline " : "", expected, got));
        }
    }

    private void checkDecision(Expected expected) {
        if (expected.verdict() != null && expected.verdict() != decision.verdict()) {
            failures.add("expected %s, got %s (%s; overruled: %s)"
                    .formatted(
                            expected.verdict(),
                            decision.verdict(),
                            deciding(),
                            decision.overruled().stream()
                                    .map(overruled -> overruled.rule() + " " + overruled.lostBecause())
                                    .toList()));
        }
        if (expected.until() != null && !Objects.equals(expected.until(), decision.until())) {
            failures.add("expected until %s, got %s".formatted(expected.until(), decision.until()));
        }
        for (var rule : Expected.list(expected.decides())) {
            if (!deciding().contains(rule)) {
                failures.add("%s should decide and does not: %s"
                        .formatted(rule, spoken().contains(rule) ? whyLost(rule) : notMet(rule)));
            }
        }
        var said = conclusions.stream().map(Expectations::said).distinct().toList();
        for (var conclusion : Expected.list(expected.concludes())) {
            if (said.stream().noneMatch(each -> each.equalsIgnoreCase(conclusion))) {
                failures.add("expected '%s', concluded was %s".formatted(conclusion, said));
            }
        }
    }

    /** {@code escalate manager}, {@code risk deep-discount}, {@code engage CALL 0}. */
    private static String said(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Proposal
                ? conclusion.said()
                : conclusion.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + conclusion.said();
    }

    private String whyLost(String rule) {
        return decision.overruled().stream()
                .filter(overruled -> overruled.rule().equals(rule))
                .map(overruled -> "it lost, for " + overruled.lostBecause())
                .findFirst()
                .orElse("it proposes no verdict");
    }

    /** What of a rule is not met, with the values it was judged by. */
    private String notMet(String rule) {
        if (rulebook.rule(rule).isEmpty()) {
            return "there is no such rule";
        }
        var deal = given.pipeline().opportunities().get(0).id();
        return rulebook.conditionsOf(rule, given.pipeline(), given.organization(), given.asOf(), deal).stream()
                .filter(condition -> condition.outcome() != WhyNot.Outcome.MET)
                .map(Expectations::shown)
                .collect(Collectors.joining("; "));
    }

    private static String shown(WhyNot.Judged condition) {
        var facts = condition.facts().stream()
                .map(fact -> fact.name() + " = " + (fact.value() == null ? "unknown" : fact.value()));
        var dials = condition.dials().stream().map(dial -> dial.name() + " = " + dial.value());
        return "not met is %s, with %s"
                .formatted(condition.text(), Stream.concat(facts, dials).collect(Collectors.joining(", ")));
    }
}
