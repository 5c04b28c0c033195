package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What people of sales operations get wrong again and again is told in their words, once, where it is. */
@NullUnmarked
class UsualMistakesTest {
    private static final String LANGUAGE = """
            [condition][Opportunity]there is an open opportunity=$o : Opportunity( open )
            [condition][Opportunity]- it is inbound=known(inbound), inbound
            [condition][Opportunity]- without a word from the buyer for at least {limit:dial} days=daysSinceActivity >= {limit}
            [condition][Opportunity]- the buyer did not come to us=known(inbound), !inbound
            [consequence][Opportunity]ask for {what:text}=advise.require($o, {what});
            [consequence][Opportunity]show the risk {name:word}=advise.risk($o, {name});
            """;

    @Test
    void typographic_quotes_in_drl_and_in_sentences() {
        var drl = only(drl("$o : Opportunity( stage == “Proposal” )"));
        assertThat(drl.message()).isEqualTo("This is a typographic quote, as word processors write them.");
        assertThat(drl.at().exact()).isEqualTo("rules/a.drl:7:30");

        var sentence = only(sentences("there is an open opportunity", "ask for “next step”"));
        assertThat(sentence.message()).isEqualTo(drl.message());
        assertThat(sentence.at().exact()).isEqualTo("rules/a.dslr:10:11");
    }

    @Test
    void a_typographic_quote_within_a_text_or_comment_is_no_mistake() {
        assertThat(errors(SourceFile.of(
                        "a.drl",
                        rule("$o : Opportunity( open ) // says “yes”").replace("Reads.", "Says “yes” to it."))))
                .isEmpty();
    }

    @Test
    void one_equals_sign_and_words_in_place_of_operators() {
        assertThat(only(drl("$o : Opportunity( stage = \"Proposal\" )")).advice())
                .isEqualTo("Write == to compare.");
        assertThat(only(drl("$o : Opportunity( open AND inbound )")).advice())
                .isEqualTo("Write a comma or && between the two.");
        assertThat(only(drl("$o : Opportunity( open or inbound )")).advice()).isEqualTo("Write || between the two.");
    }

    @Test
    void a_rule_that_is_not_finished() {
        assertThat(only(SourceFile.of("a.drl", "rule \"A-1 x\"\n")).message())
                .isEqualTo("The file ends before the rule does.");
    }

    @Test
    void a_rule_without_an_id() {
        var error = only(SourceFile.of("a.drl", rule("$o : Opportunity( open )").replace("A-1 x", "A renewal stalls")));

        assertThat(error.code()).isEqualTo("bad-id");
        assertThat(error.message()).contains("'A'");
        assertThat(error.advice()).contains("HY-110");
    }

    @Test
    void an_id_that_is_taken_is_told_in_both_files() {
        var rule = rule("$o : Opportunity( open )");

        assertThat(errors(SourceFile.of("a.drl", rule), SourceFile.of("b.drl", rule)))
                .extracting(error -> error.at().exact() + " " + error.message())
                .containsExactly(
                        "rules/a.drl:1:1 The id 'A-1' stands at rules/b.drl:1 too.",
                        "rules/b.drl:1:1 The id 'A-1' stands at rules/a.drl:1 too.");
    }

    @Test
    void a_forgotten_hyphen() {
        assertThat(only(sentences("there is an open opportunity\n  it is inbound", "ask for \"budget\""))
                        .advice())
                .isEqualTo("It adds to the sentence before it: begin the line with a hyphen.");
    }

    @Test
    void text_and_words_with_and_without_quotes() {
        assertThat(only(sentences("there is an open opportunity", "ask for budget"))
                        .advice())
                .isEqualTo("Put it in double quotes. The sentence is: ask for {what}");
        assertThat(only(sentences("there is an open opportunity", "show the risk \"Silent renewal\""))
                        .advice())
                .isEqualTo("Write silent-renewal, without quotes. The sentence is: show the risk {name}");
        assertThat(only(sentences("there is an open opportunity", "ask for next step"))
                        .advice())
                .isEqualTo("The nearest sentence is: ask for {what} ({what} is a text in double quotes)");
    }

    @Test
    void own_words_lead_to_the_sentences_that_share_most_of_them() {
        assertThat(only(sentences(
                                "there is an open opportunity\n  - the buyer was silent for idle-days days",
                                "ask for \"budget\""))
                        .advice())
                .contains("without a word from the buyer for at least {limit} days")
                .contains("the buyer did not come to us")
                .contains("{limit} is the name of a dial");
    }

    @Test
    void a_file_that_nothing_reads() {
        var found = load(SourceFile.of("70-hygiene/renewals.txt", rule("$o : Opportunity( open )")))
                .diagnostics();

        assertThat(found)
                .filteredOn(each -> !each.code().equals("unused-sentence"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("unread-file");
                    assertThat(warning.severity()).isEqualTo(Severity.WARNING);
                    assertThat(warning.at().file()).isEqualTo("70-hygiene/renewals.txt");
                });
    }

    @Test
    void where_the_dials_cannot_be_read_no_rule_is_told_that_it_uses_an_unknown_one() {
        var files = new ArrayList<>(SmallRulebook.files(rule("$o : Opportunity( amount > dial(\"large\") )"))
                .files());
        files.replaceAll(file -> file.path().equals("dials.csv")
                ? SourceFile.of("dials.csv", SmallRulebook.DIALS.replace("product_line", "product line"))
                : file);

        assertThat(RulebookLoader.load(new SourceFiles(files)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("bad-header");
    }

    @Test
    void dials_parted_by_semicolons() {
        var files = new ArrayList<>(SmallRulebook.files("").files());
        files.replaceAll(file -> file.path().equals("dials.csv")
                ? SourceFile.of("dials.csv", SmallRulebook.DIALS.replace(',', ';'))
                : file);

        assertThat(RulebookLoader.load(new SourceFiles(files)).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("The cells are parted by semicolons.");
    }

    private static SourceFile drl(String pattern) {
        return SourceFile.of("a.drl", rule(pattern));
    }

    private static String rule(String pattern) {
        return """
                rule "A-1 x"
                  @because("Reads.")
                  @source("own")
                  @owner("ops")
                  @strength("must")
                when
                  %s
                then
                  advise.archive($o);
                end
                """.formatted(pattern);
    }

    private static SourceFile sentences(String conditions, String consequence) {
        return SourceFile.of("a.dslr", """
                rule "A-1 x"
                  @because("Reads.")
                  @source("own")
                  @owner("ops")
                  @strength("must")
                when
                  %s
                then
                  // what follows
                  %s
                end
                """.formatted(conditions, consequence));
    }

    private static Diagnostic only(SourceFile file) {
        assertThat(errors(file)).hasSize(1);
        return errors(file).get(0);
    }

    private static List<Diagnostic> errors(SourceFile... added) {
        return load(added).diagnostics().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .toList();
    }

    private static LoadResult load(SourceFile... added) {
        var files = new ArrayList<>(SmallRulebook.files("").files());
        files.removeIf(file -> file.path().endsWith(".drl"));
        files.add(SourceFile.of("language/sales.dsl", LANGUAGE));
        files.addAll(List.of(added));
        return RulebookLoader.load(new SourceFiles(files));
    }
}
