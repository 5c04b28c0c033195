package io.salesmanager.engine.example;

import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case of {@code examples.yaml}, {@code examples.csv} or {@code examples.xlsx}. It gives either records, as the CRM has them, or facts.
 *
 * @param rule id of the rule it is about; null where it is about how several rules settle
 * @param fires whether that rule is to speak
 * @param asOf the day, taken at noon UTC
 * @param facts by their names in the dictionary, in place of an opportunity, account and rep; null is unknown
 */
public record Example(
        String name,
        @Nullable String rule,
        @Nullable Boolean fires,
        LocalDate asOf,
        @Nullable OpportunityHistory opportunity,
        @Nullable AccountHistory account,
        @Nullable RepHistory rep,
        @Nullable CohortsGiven cohorts,
        @Nullable Map<String, @Nullable Object> facts,
        @Nullable Expected expect) {

    static Example ofFacts(String name, LocalDate asOf, Map<String, @Nullable Object> facts, Expected expect) {
        return new Example(name, null, null, asOf, null, null, null, null, facts, expect);
    }

    Example with(Map<String, @Nullable Object> given) {
        return new Example(name, rule, fires, asOf, opportunity, account, rep, cohorts, given, expect);
    }

    /**
     * What all rules together are to say.
     *
     * @param because the exact sentence of the rule, or the headline where no rule is named
     * @param speaks ids of rules that are to speak
     * @param silent ids of rules that are not to speak
     * @param decides ids of rules whose proposals are to win
     * @param concludes such as {@code escalate manager} or {@code risk deep-discount}
     */
    public record Expected(
            @Nullable Verdict verdict,
            @Nullable LocalDate until,
            @Nullable String because,
            @Nullable List<String> speaks,
            @Nullable List<String> silent,
            @Nullable List<String> decides,
            @Nullable List<String> concludes) {
        static final Expected NOTHING = new Expected(null, null, null, null, null, null, null);

        static List<String> list(@Nullable List<String> given) {
            return given == null ? List.of() : given;
        }
    }

    /** The rules that it shows speaking, or silent. */
    public List<String> shows(boolean speaking) {
        var rules = new ArrayList<String>();
        if (rule != null && fires != null && fires == speaking) {
            rules.add(rule);
        }
        var expected = Objects.requireNonNullElse(expect, Expected.NOTHING);
        rules.addAll(Expected.list(speaking ? expected.speaks() : expected.silent()));
        rules.addAll(Expected.list(speaking ? expected.decides() : null));
        return rules;
    }

    /** The rules that it is about: its own, and those that it names. */
    public Set<String> rules() {
        var rules = new LinkedHashSet<String>();
        if (rule != null) {
            rules.add(rule);
        }
        rules.addAll(shows(true));
        rules.addAll(shows(false));
        return rules;
    }

    /** Whether a rule is to speak in it; null where it does not say. */
    public @Nullable Boolean speaks(String id) {
        return shows(true).contains(id) ? Boolean.TRUE : shows(false).contains(id) ? Boolean.FALSE : null;
    }

    public record CohortsGiven(
            @Nullable List<StayGiven> stays,
            @Nullable List<CycleGiven> cycles,
            @Nullable List<Cohorts.Step> steps) {}

    public record StayGiven(String productLine, String stage, double medianDays, int count) {}

    public record CycleGiven(
            String productLine,
            @Nullable Motion motion,
            double p90Days,
            int count,
            @Nullable Integer late,
            @Nullable Integer lateWon) {}
}
