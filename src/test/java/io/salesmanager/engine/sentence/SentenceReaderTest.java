package io.salesmanager.engine.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Rules in English sentences mean what the language says, and every mistake is told where it was written. */
@NullUnmarked
class SentenceReaderTest {
    private static final String LANGUAGE = """
            # sentences
            [condition][Opportunity]there is an open opportunity=$o : Opportunity( open )
            [condition][Rep]there is a rep=$r : Rep( )
            [condition][Opportunity]- worth more than {limit:dial}=amount > {limit}
            [condition][Opportunity]- the budget is one of {values:constants}=budgetStatus in {values}
            [condition][Opportunity]- the stage is {stage:text}=stage == {stage}
            [condition][Opportunity]- the buyer did not come to us=known(inbound), !inbound
            [condition][Opportunity]- closing after {day:day}=closeDate > {day}
            [condition][]- {fact:fact} is known=known({fact})
            [consequence][Opportunity]disqualify it=advise.disqualify($o);
            [consequence][Opportunity]escalate it to the {role:word}=advise.escalate($o, {role});
            [consequence][Opportunity]ask for {what:text}=advise.require($o, {what});
            [consequence][Rep]coach the rep on {skill:word}=advise.coach($r, {skill});
            """;

    @Test
    void a_rule_in_sentences_is_the_rule_in_drl() {
        var sentences = SmallRulebook.good(load("""
                There is an open opportunity
                - worth more than large
                - the budget is one of CAN_BUY, WILL_BUY
                - the stage is "Proposal"
                - the buyer did not come to us
                - closing after 2026-12-31
                """, """
                escalate it to the manager.
                ask for "budget"
                """));
        var drl = SmallRulebook.of(SmallRulebook.rule(
                "A-1",
                "open, amount > dial(\"large\"), budgetStatus in (CAN_BUY, WILL_BUY), stage == \"Proposal\","
                        + " known(inbound), !inbound, closeDate > \"2026-12-31\"",
                "advise.escalate($o, \"manager\"); advise.require($o, \"budget\");"));

        assertThat(sentences.rule("A-1").orElseThrow().conditions())
                .isEqualTo(drl.rule("A-1").orElseThrow().conditions());
        assertThat(sentences.rule("A-1").orElseThrow().dials()).containsExactly("large");
        assertThat(sentences.rule("A-1").orElseThrow().file()).isEqualTo("10-x/rules.dslr");
        assertThat(sentences.rule("A-1").orElseThrow().line()).isEqualTo(2);
    }

    @Test
    void an_unknown_sentence_is_told_with_the_nearest_one() {
        var error = error("there is an open opportunity\n- worth more then large", "disqualify it");

        assertThat(error.code()).isEqualTo("unknown-sentence");
        assertThat(error.at().exact()).isEqualTo("rules/10-x/rules.dslr:6:5");
        assertThat(error.advice())
                .isEqualTo(
                        "The nearest sentence is: - worth more than {limit} ({limit} is the name of a dial, such as silence-days)");
    }

    @Test
    void a_value_of_the_wrong_kind_is_told_where_it_stands() {
        var error = error("there is an open opportunity\n- worth more than 5000", "disqualify it");

        assertThat(error.code()).isEqualTo("wrong-value");
        assertThat(error.at().exact()).isEqualTo("rules/10-x/rules.dslr:6:23");
        assertThat(error.text()).isEqualTo("5000");
    }

    @Test
    void what_is_wrong_with_a_value_is_told_at_the_authors_word_and_what_is_wrong_with_the_meaning_in_the_language() {
        var value = error("there is an open opportunity\n- worth more than larg", "disqualify it");
        assertThat(value.code()).isEqualTo("unknown-dial");
        assertThat(value.at().exact()).isEqualTo("rules/10-x/rules.dslr:6:23");
        assertThat(value.advice()).contains("Did you mean 'large'?");

        var meaning = errors(
                        LANGUAGE.replace("amount > {limit}", "amout > {limit}"),
                        "there is an open opportunity\n- worth more than large",
                        "disqualify it")
                .get(0);
        assertThat(meaning.code()).isEqualTo("unknown-fact");
        assertThat(meaning.at().exact()).isEqualTo("rules/language/sales.dsl:4:56");
        assertThat(meaning.advice()).contains("'amount'").contains("rules/10-x/rules.dslr:6");
        assertThat(meaning.rule()).isEqualTo("A-1 A test");
    }

    @Test
    void a_negation_of_what_can_be_unknown_is_refused_in_the_language() {
        var error = errors(
                        LANGUAGE.replace("known(inbound), !inbound", "!inbound"),
                        "there is an open opportunity\n- the buyer did not come to us",
                        "disqualify it")
                .get(0);

        assertThat(error.code()).isEqualTo("negated-unknown");
        assertThat(error.at().file()).isEqualTo("language/sales.dsl");
    }

    @Test
    void a_sentence_about_somebody_else_is_refused() {
        assertThat(error("there is a rep\n- worth more than large", "coach the rep on calls")
                        .code())
                .isEqualTo("wrong-subject");
        assertThat(error("there is an open opportunity", "coach the rep on calls")
                        .code())
                .isEqualTo("wrong-subject");
        assertThat(error("- worth more than large", "disqualify it").code()).isEqualTo("no-pattern");
    }

    @Test
    void a_line_that_two_sentences_fit_is_refused() {
        var error = errors(
                        LANGUAGE + "[condition][Opportunity]- the {fact:fact} is {stage:text}={fact} == {stage}\n",
                        "there is an open opportunity\n- the stage is \"Proposal\"",
                        "disqualify it")
                .get(0);

        assertThat(error.code()).isEqualTo("ambiguous-sentence");
        assertThat(error.message()).contains("rules/language/sales.dsl:6").contains("rules/language/sales.dsl:14");
    }

    @Test
    void all_mistakes_of_a_rule_are_told_at_once() {
        assertThat(errors(LANGUAGE, "there is an open opportunity\n- worth a lot\n- worth more than 3", "kill it"))
                .extracting(Diagnostic::code)
                .containsExactly("unknown-sentence", "wrong-value", "unknown-sentence");
    }

    @Test
    void the_other_mistakes_of_a_rule_with_an_unknown_sentence_are_told_with_it() {
        assertThat(errors(LANGUAGE.replace("known(inbound), !inbound", "!inbound"), """
                        there is an open opportunity
                        - worth a lot
                        - worth more than larg
                        - the buyer did not come to us""", "coach the rep on calls"))
                .extracting(error -> error.at().line() + " " + error.code())
                .containsExactlyInAnyOrder("6 unknown-sentence", "7 unknown-dial", "10 wrong-subject");
    }

    @Test
    void nothing_is_said_of_what_follows_a_sentence_that_says_of_nobody_knows_whom() {
        assertThat(errors(
                        LANGUAGE, "there is an open oportunity\n- worth more than larg\n- worth", "coach the rep on x"))
                .extracting(error -> error.at().line() + " " + error.code())
                .containsExactly("5 unknown-sentence", "7 unknown-sentence");
    }

    @Test
    void a_sentence_that_no_rule_uses_is_noted() {
        assertThat(load("there is an open opportunity", "disqualify it").diagnostics())
                .allSatisfy(each -> {
                    assertThat(each.code()).isEqualTo("unused-sentence");
                    assertThat(each.severity()).isEqualTo(Severity.INFO);
                })
                .extracting(each -> each.at().line())
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 11, 12, 13);
    }

    @Test
    void mistakes_in_the_language_are_told_in_it() {
        assertLanguage("[condition][Opportunity]- a {x}=open", "no placeholder with a kind", "{x}");
        assertLanguage(
                "[condition][Opportunity]- a {x:number}=amount > {x}", "no placeholder with a kind", "{x:number}");
        assertLanguage("[condition][Opportunity]- a (b|c)=open", "a sentence has no patterns", "(b");
        assertLanguage("[condition][Opportunity]- a .*=open", "a sentence has no patterns", ".*");
        assertLanguage("[condition][Opportunity]- a {x:dial}=amount > {y}", "no placeholder 'y'", "{y}");
        assertLanguage("[condition][Opportunity]- a {x:dial}=amount > dial(\"{x}\")", "between quotes", "{x}\"");
        assertLanguage("[condition][Opportunity]- a {x:dial}=amount >", "ends too early", "");
        assertLanguage("[condition][Oportunity]- a=open", "no type of fact 'Oportunity'", "[Op");
        assertLanguage("[condition][Opportunity]a deal=open", "has to mean a pattern", "open");
        assertLanguage("[keyword][]when=wenn", "no section 'keyword'", "[key");
        assertLanguage("[condition][Opportunity]- a=", "no sentence of the language", "[cond");
        assertLanguage("[condition][Opportunity]- a {x:dial}=amount > {x", "never closed", "");
        assertLanguage("just words", "no sentence of the language", "just");
        assertLanguage("[consequence][Opportunity]b=System.exit(1)", "is missing here", "");
    }

    @Test
    void the_shipped_language_has_at_least_sixty_sentences_and_each_of_them_is_admitted() throws IOException {
        var language = Files.readString(Path.of("rules/language/sales.dsl"));
        var rules = new StringBuilder();
        var count = 0;
        for (var line : language.lines().filter(line -> line.startsWith("[")).toList()) {
            var of = line.contains("[Rep]") ? "there is a rep" : "there is an open opportunity";
            var sentence = filled(line.substring(line.indexOf("]", line.indexOf("]") + 1) + 1, line.indexOf('=')));
            var condition = line.startsWith("[condition]");
            var starts = condition && !sentence.startsWith("-");
            rules.append("rule \"S-%d x\" @because(\"x\") @source(\"x\") @owner(\"x\")\nwhen\n".formatted(++count))
                    .append(starts ? sentence : of)
                    .append('\n')
                    .append(condition && !starts ? sentence + "\n" : "")
                    .append("then\n")
                    .append(
                            !condition
                                    ? sentence
                                    : (starts ? sentence.contains("rep") : of.contains("rep"))
                                            ? "coach the rep on calls"
                                            : "disqualify it")
                    .append("\nend\n");
        }
        var files = new ArrayList<>(SmallRulebook.files("").files().stream()
                .filter(file -> !file.path().endsWith(".drl"))
                .toList());
        files.add(SourceFile.of("language/sales.dsl", language));
        files.add(SourceFile.of("10-x/rules.dslr", rules.toString()));

        assertThat(count).isGreaterThanOrEqualTo(60);
        // the small rulebook has other quizzes than the one that the sample value of a text names
        assertThat(RulebookLoader.load(new SourceFiles(files)).diagnostics().stream()
                        .filter(found -> !found.code().equals("unknown-quiz"))
                        .map(Diagnostic::shown))
                .isEmpty();
    }

    /** Something that fits into each placeholder of the shipped language. */
    private static String filled(String sentence) {
        return sentence.replace("{fact:fact} is {value", "budgetStatus is {value")
                .replace("{fact:fact} is one", "budgetStatus is one")
                .replace("{fact:fact} is known and not", "budgetStatus is known and not")
                .replace("{fact:fact}", "amount")
                .replace("{day:fact}", "nextStepDate")
                .replaceAll("category is one of \\{values:constants}", "category is one of BEST_CASE, COMMIT")
                .replaceAll("need is one of \\{values:constants}", "need is one of MUST_HAVE")
                .replace("{values:constants}", "CAN_BUY, WILL_BUY")
                .replace("{value:constant}", "CAN_BUY")
                .replace("{channel:constant}", "CALL")
                .replace("{stage:text}", "\"Proposal\"")
                .replace("{stages:texts}", "\"Proposal\", \"Prospecting\"")
                .replace("{segment:text}", "\"smb\"")
                .replace("{role:word}", "manager")
                .replace("{day:day}", "2026-12-31")
                .replaceAll("\\{\\w+:texts}", "\"Platform\"")
                .replaceAll("\\{\\w+:text}", "\"Platform\"")
                .replaceAll("\\{quiz:word}", "discovery")
                .replaceAll("\\{\\w+:word}", "calls")
                .replaceAll("\\{\\w+:dial}", "large");
    }

    private static void assertLanguage(String line, String message, String marked) {
        var found = RulebookLoader.load(files(LANGUAGE + line + "\n", "there is an open opportunity", "disqualify it"))
                .diagnostics()
                .stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .toList();
        assertThat(found).as(line).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("bad-language");
            assertThat(error.at().line()).isEqualTo(14);
            assertThat(error.message() + error.advice()).contains(message.split("'", -1)[0]);
            if (!marked.isEmpty()) {
                assertThat(error.at().column()).isEqualTo(line.indexOf(marked) + 1);
            }
        });
    }

    private static Diagnostic error(String when, String then) {
        return errors(LANGUAGE, when, then).get(0);
    }

    private static List<Diagnostic> errors(String language, String when, String then) {
        var result = RulebookLoader.load(files(language, when, then));
        assertThat(result).isInstanceOf(LoadResult.Refused.class);
        return result.diagnostics().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .toList();
    }

    private static LoadResult load(String when, String then) {
        return RulebookLoader.load(files(LANGUAGE, when, then));
    }

    private static SourceFiles files(String language, String when, String then) {
        return new SourceFiles(List.of(
                SourceFile.of("playbook.yaml", SmallRulebook.PLAYBOOK),
                SourceFile.of("dials.csv", SmallRulebook.DIALS),
                SourceFile.of("language/sales.dsl", language),
                SourceFile.of(
                        "10-x/rules.dslr",
                        "// one rule\nrule \"A-1 A test\"\n    @because(\"It is so.\") @source(\"test\") @owner(\"test\")\nwhen\n"
                                + when.strip().indent(4) + "then\n"
                                + then.strip().indent(4) + "end\n")));
    }
}
