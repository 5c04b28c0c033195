package io.salesmanager.engine.example;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.WhyNot;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.example.Example.Expected;
import io.salesmanager.engine.example.ExampleRunner.Given;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.dictionary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            failures.add("%s should read '%s' and reads '%s'"
                    .formatted(rule == null ? "the headline" : "the sentence of " + rule, expected, got));
        }
    }

    private void checkDecision(Expected expected) {
        if (expected.verdict() != null && expected.verdict() != decision.verdict()) {
            failures.add("the verdict should be %s and is %s, %s; %s%s"
                    .formatted(
                            expected.verdict(),
                            decision.verdict(),
                            whyGot(),
                            whyNot(expected.verdict()),
                            shown(given.facts())));
        }
        if (expected.until() != null && !Objects.equals(expected.until(), decision.until())) {
            failures.add("it should be until %s and is %s, %s%s"
                    .formatted(
                            expected.until(),
                            decision.until() == null ? "without a day" : "until " + decision.until(),
                            whyGot(),
                            shown(given.facts())));
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
                failures.add("'%s' should be concluded, and what is concluded is %s%s"
                        .formatted(
                                conclusion,
                                said.isEmpty() ? "nothing" : "'" + String.join("', '", said) + "'",
                                shown(given.facts())));
            }
        }
    }

    /** {@code escalate manager}, {@code risk deep-discount}, {@code engage CALL 0}. */
    private static String said(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Proposal
                ? conclusion.said()
                : conclusion.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + conclusion.said();
    }

    private String whyGot() {
        var overruled = decision.overruled().stream()
                .map(lost ->
                        "%s proposes %s and lost, for %s".formatted(lost.rule(), lost.verdict(), lost.lostBecause()))
                .toList();
        var decides = deciding().isEmpty()
                ? "which no rule proposes"
                : "which %s proposes".formatted(String.join(" and ", deciding()));
        return overruled.isEmpty() ? decides : decides + " (" + String.join("; ", overruled) + ")";
    }

    /** The rule that is nearest to it, by what it lacks; one that spoke and lost is told with the verdict that won. */
    private String whyNot(Verdict wanted) {
        var deal = given.pipeline().opportunities().get(0).id();
        var ways = rulebook.whyNot(given.pipeline(), given.asOf(), deal, wanted).ways();
        if (ways.isEmpty()) {
            return "no rule proposes %s".formatted(wanted);
        }
        var nearest = ways.get(0);
        return nearest.spoke()
                ? "%s proposes %s".formatted(nearest.rule(), wanted)
                : "%s is nearest to %s and is silent: %s".formatted(nearest.rule(), wanted, notMet(nearest.rule()));
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
        var notMet = rulebook.conditionsOf(rule, given.pipeline(), given.organization(), given.asOf(), deal).stream()
                .filter(condition -> condition.outcome() != WhyNot.Outcome.MET)
                .map(Expectations::shown)
                .collect(Collectors.joining("; "));
        return notMet.isEmpty() ? "its conditions are met, and the deal is exempted from it" : notMet;
    }

    /** What a row or an example gives; records, as the CRM has them, are too long to be told. */
    private static String shown(Map<String, @Nullable Object> facts) {
        return facts.isEmpty()
                ? ""
                : "; given are "
                        + facts.entrySet().stream()
                                .map(fact -> fact.getKey() + " = " + shown(fact.getValue()))
                                .collect(Collectors.joining(", "));
    }

    private static Object shown(@Nullable Object value) {
        @Nullable Object plain = value instanceof Number number ? Fact.number(number.doubleValue()) : value;
        return plain == null ? "unknown" : plain;
    }

    private static String shown(WhyNot.Judged condition) {
        var facts = condition.facts().stream()
                .map(fact -> fact.name() + " = " + (fact.value() == null ? "unknown" : fact.value()));
        var dials = condition.dials().stream().map(dial -> dial.name() + " = " + Fact.number(dial.value()));
        return "not met is %s, with %s"
                .formatted(condition.text(), Stream.concat(facts, dials).collect(Collectors.joining(", ")));
    }
}
