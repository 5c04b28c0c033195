package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is said of a rep, and what a table refuses, leads to an article that helps; the loader sees to it that it exists. */
class CoachingArticlesTest {
    private static final Pattern LEADS =
            Pattern.compile("80-coaching|82-eligibility|77-coverage/(levers|pipeline)|discount\\.csv");

    @Test
    void each_rule_of_coaching_eligibility_and_discounts_leads_to_an_article() {
        var rules = ShippedRules.load().rules().stream()
                .filter(rule -> LEADS.matcher(rule.file()).find())
                .toList();
        assertThat(rules).hasSizeGreaterThan(50);
        assertThat(rules.stream().filter(rule -> rule.article() == null).map(RuleInfo::id))
                .isEmpty();
    }
}
