package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesmanager.playbook.source.Diagnostic;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What people write into rules, in malice or by mistake, is refused before anything runs, where it stands. */
@NullUnmarked
class AdmissionTest {
    private final RefusedRules cases = new RefusedRules();

    @TestFactory
    List<DynamicTest> a_consequence_is_advice_and_nothing_else() {
        cases.consequence("System.exit", "«System.exit(1);", "not-allowed");
        cases.consequence("Runtime exec", "«Runtime.getRuntime().exec(\"id\");", "not-allowed");
        cases.consequence("a method of the fact", "«$o.toString();", "not-allowed");
        cases.consequence("insert", "«insert(new Object());", "not-allowed");
        cases.consequence("insert a fact", "«insert($o);", "not-allowed");
        cases.consequence("retract", "«retract($o);", "not-allowed");
        cases.consequence("the session", "«drools.halt();", "not-allowed");
        cases.consequence("the context", "«kcontext.getKieRuntime();", "not-allowed");
        cases.consequence("an endless loop", "«while (true) { }", "not-allowed");
        cases.consequence("a for loop", "«for (int i = 0; ; i++) { }", "not-allowed");
        cases.consequence("an if", "«if ($o.amount > 3) advise.archive($o);", "not-allowed");
        cases.consequence("a declaration", "«int x = 3;", "not-allowed");
        cases.consequence("an assignment", "«x = 3;", "not-allowed");
        cases.consequence("new", "«new java.io.File(\"x\").delete();", "not-allowed");
        cases.consequence("a block", "«{ advise.archive($o); }", "not-allowed");
        cases.consequence("modify", "«modify($o) { setAmount(3) }", "not-allowed");
        cases.consequence("a chain of calls", "advise.archive($o)«.toString();", "not-allowed");
        cases.consequence("a call as an argument", "advise.postpone($o, «System.exit(1));", "not-allowed");
        cases.consequence("no semicolon", "advise.archive($o)«", "not-allowed");
        cases.consequence("unknown advice", "«advise.archiv($o);", "unknown-advice");
        cases.consequence("a fact that nobody bound", "advise.archive(«$x);", "unknown-variable");
        cases.consequence("a text in place of the fact", "advise.archive(«\"o-1\");", "wrong-argument");
        cases.consequence("advice about nobody", "«advise.archive();", "wrong-argument");
        cases.consequence("advice about a rep on a deal", "«advise.coach($o, \"calls\");", "wrong-argument");
        cases.consequence("a channel that is none", "advise.engage($o, «FAX, 3);", "unknown-value");
        cases.consequence("escalation to nobody", "advise.escalate($o, «\"mother\");", "unknown-value");
        cases.rule(
                "a product line that is none",
                SmallRulebook.rule("A-1", "open", "advise.eligible($r, «\"Platfrom\");")
                        .replace("$o : Opportunity( open )", "$r : Rep( ramping )"),
                "unknown-value");
        cases.consequence("a verdict with too much", "«advise.archive($o, 3);", "wrong-argument");
        cases.consequence("postponed to a text", "advise.postpone($o, «name);", "wrong-type");
        cases.consequence("postponed to a fact misspelt", "advise.postpone($o, «nextStepDat);", "unknown-fact");
        cases.consequence("postponed to a day that is none", "advise.postpone($o, «\"tomorrow\");", "not-a-day");
        return cases.all();
    }

    @TestFactory
    List<DynamicTest> a_file_holds_rules_and_nothing_else() {
        var rule = SmallRulebook.rule("A-1", "open");
        cases.file("function", "«function void f() { System.exit(1); }\n" + rule, "not-allowed");
        cases.file("import", "package x\n«import java.io.File;\n" + rule, "not-allowed");
        cases.file("import function", "«import function java.lang.System.exit;\n" + rule, "not-allowed");
        cases.file("import static", "«import static java.lang.System.exit;\n" + rule, "not-allowed", "syntax-error");
        cases.file("global", "«global java.util.List list;\n" + rule, "not-allowed");
        cases.file("declare", "declare «Evil\n  x : int = System.exit(1)\nend\n" + rule, "not-allowed", "syntax-error");
        cases.file("declare enum", "declare «enum Evil A(1); x : int end\n" + rule, "not-allowed", "syntax-error");
        cases.file("query", "«query q\n  Opportunity()\nend\n" + rule, "not-allowed");
        cases.file("dialect of a file", "«dialect \"mvel\"\n" + rule, "syntax-error");
        cases.file("no DRL at all", "«hello world", "syntax-error");
        cases.file("the mark of a byte order is no fault, what follows is", "\uFEFF«hello", "syntax-error");
        return cases.all();
    }

    @TestFactory
    List<DynamicTest> a_rule_has_patterns_a_sentence_and_advice() {
        cases.pattern("an unknown type", "«$o : Oportunity( open )", "unknown-type");
        cases.pattern("a Java type", "«$o : java.lang.String( length > 0 )", "unknown-type");
        cases.pattern("eval", "«eval( true ) $o : Opportunity()", "not-allowed");
        cases.pattern("from", "«$o : Opportunity() from System.exit(1)", "not-allowed");
        cases.pattern("collect", "$o : Opportunity() «$l : java.util.List() from collect( Rep() )", "not-allowed");
        cases.pattern("accumulate", "«accumulate( Rep(); $n : count(1) ) $o : Opportunity()", "not-allowed");
        cases.pattern("forall", "«forall( Opportunity( open ) ) $o : Opportunity()", "not-allowed");
        cases.pattern("or of patterns", "(«Rep() or Account()) $o : Opportunity()", "not-allowed");
        cases.pattern("a window", "«$o : Opportunity() over window:length(3)", "not-allowed");
        cases.pattern("not of and", "$o : Opportunity() «not( Rep() and Account() )", "not-allowed");
        cases.pattern("OOPath", "«$o : /opportunities[ open ]", "unknown-type", "not-allowed", "syntax-error");
        cases.rule(
                "no pattern",
                "«rule \"A-1 x\" @because(\"x\") when then advise.archive($o); end",
                "wrong-pattern-count");
        cases.rule(
                "three patterns",
                "«rule \"A-1 x\" @because(\"x\") when $o : Opportunity() Rep() Account() then"
                        + " advise.archive($o); end",
                "wrong-pattern-count");
        cases.rule(
                "no sentence", "«rule \"A-1 x\" when $o : Opportunity() then advise.archive($o); end", "no-sentence");
        cases.rule("no advice", "«rule \"A-1 x\" @because(\"x\") when $o : Opportunity() then end", "no-advice");
        cases.rule(
                "extends",
                "«rule \"A-1 x\" extends \"A-0\" @because(\"x\") when $o : Opportunity() then"
                        + " advise.archive($o); end",
                "not-allowed");
        for (var attribute : List.of(
                "salience 10",
                "no-loop true",
                "lock-on-active true",
                "timer (int: 1s)",
                "dialect \"mvel\"",
                "agenda-group \"x\"",
                "activation-group \"x\"",
                "ruleflow-group \"x\"",
                "duration 3",
                "auto-focus true",
                "calendars \"x\"")) {
            cases.rule(
                    attribute,
                    "rule \"A-1 x\" @because(\"x\")\n  «" + attribute
                            + "\nwhen $o : Opportunity() then advise.archive($o); end",
                    "not-allowed");
        }
        cases.rule(
                "enabled by code",
                "rule \"A-1 x\" @because(\"x\")\n enabled «(System.exit(1))\n"
                        + "when $o : Opportunity() then advise.archive($o); end",
                "not-allowed");
        cases.rule(
                "no day of effect",
                "rule \"A-1 x\" @because(\"x\")\n date-effective «\"soon\"\n"
                        + "when $o : Opportunity() then advise.archive($o); end",
                "not-allowed");
        cases.annotation("a strength that is none", "@because(\"x\") @strength(\"«shuld\")", "unknown-value");
        cases.annotation("an annotation that is none", "@because(\"x\") @owned(\"«me\")", "unknown-annotation");
        cases.annotation("a fact of the sentence misspelt", "@because(\"It is {«amout}.\")", "unknown-fact");
        cases.annotation("a call in the sentence", "@because(\"It is {«System.exit(1)}.\")", "not-allowed");
        cases.annotation("a brace that is never closed", "@because(\"It is «{amount.\")", "bad-sentence");
        cases.annotation("an empty brace", "@because(\"It is {«}.\")", "bad-sentence");
        cases.annotation("a dial of the sentence misspelt", "@because(\"At {dial(«'larg')}.\")", "unknown-dial");
        return cases.all();
    }

    @Test
    void two_mistakes_in_one_condition_are_both_told() {
        assertThat(RefusedRules.refused(SmallRulebook.rule("A-1", "open, amout > dial(\"larg\")")))
                .extracting(Diagnostic::code, Diagnostic::text)
                .containsExactly(tuple("unknown-fact", "amout"), tuple("unknown-dial", "larg"));
        assertThat(RefusedRules.refused(
                        SmallRulebook.rule("A-1", "(name > 3 || amount == \"x\" || stage == \"Proposel\")")))
                .extracting(Diagnostic::code)
                .containsExactly("wrong-type", "wrong-type", "unknown-value");
        assertThat(RefusedRules.refused(SmallRulebook.rule("A-1", "!inbound && amout > 0")))
                .extracting(Diagnostic::code)
                .containsExactly("negated-unknown", "unknown-fact");
    }

    @Test
    void one_mistake_is_told_once() {
        assertThat(RefusedRules.refused(SmallRulebook.rule("A-1", "(open && (amout > 0 || open))")))
                .hasSize(1);
        assertThat(RefusedRules.refused(SmallRulebook.rule("A-1", "!(amount > dial(\"larg\"))")))
                .hasSize(1);
    }

    @Test
    void an_id_is_given_once() {
        var result = RefusedRules.refused(SmallRulebook.rule("A-1", "open") + SmallRulebook.rule("A-1", "open"));

        assertThat(result)
                .extracting(error -> error.code() + " " + error.at().line() + " " + error.message())
                .containsExactly(
                        "duplicate-rule 1 The id 'A-1' stands at rules/rules.drl:8 too.",
                        "duplicate-rule 8 The id 'A-1' stands at rules/rules.drl:1 too.");
    }

    @Test
    void a_rule_without_an_end_is_missed_at_the_last_line() {
        var error = RefusedRules.refused(
                        "rule \"A-1 x\"\nwhen\n  $o : Opportunity( open )\nthen\n  advise.archive($o);\n")
                .get(0);

        assertThat(error.code()).isEqualTo("syntax-error");
        assertThat(error.at().line()).isEqualTo(5);
    }

    @Test
    void suggests_the_name_that_was_probably_meant() {
        assertThat(RefusedRules.refused(SmallRulebook.rule("A-1", "amout > 0"))
                        .get(0)
                        .advice())
                .contains("'amount'");
        assertThat(RefusedRules.refused(SmallRulebook.rule("A-1", "amount > dial(\"larg\")"))
                        .get(0)
                        .advice())
                .contains("'large'");
        assertThat(RefusedRules.refused(SmallRulebook.rule("A-1", "stage == \"Proposel\""))
                        .get(0)
                        .advice())
                .contains("'Proposal'");
        assertThat(RefusedRules.refused(SmallRulebook.rule("A-1", "productLine == \"Platfrom\""))
                        .get(0)
                        .advice())
                .contains("'Platform'");
        assertThat(RefusedRules.refused(SmallRulebook.rule("A-1", "account.regio == \"x\""))
                        .get(0)
                        .advice())
                .contains("'region'");
    }

    @Test
    void finds_all_that_is_wrong_at_once() {
        var result = RefusedRules.refused("""
                rule "A-1 First"
                    @because("It is {amout}.") @source("x") @owner("x")
                when
                    $o : Opportunity( opn, amount > dial("larg"),
                        stage == "Proposel" )
                then
                    advise.archiv($o);
                    System.exit(1);
                end
                rule "A-2 Second"
                    @because("x") @source("x") @owner("x")
                when
                    $o : Opportunity( !inbound )
                then
                    advise.archive($x);
                end
                """);

        assertThat(result)
                .extracting(error -> error.at().line() + ":" + error.at().column() + " " + error.code())
                .containsExactly(
                        "2:22 unknown-fact",
                        "4:23 unknown-fact",
                        "4:42 unknown-dial",
                        "5:18 unknown-value",
                        "7:5 unknown-advice",
                        "8:5 not-allowed",
                        "13:23 negated-unknown",
                        "15:20 unknown-variable");
        assertThat(result).extracting(Diagnostic::rule).contains("A-1 First", "A-2 Second");
    }

    @Test
    void a_sentence_names_all_that_is_wrong_with_it() {
        var result = RefusedRules.refused(SmallRulebook.rule("A-1", "open")
                .replace("It is so.", "{amout} {name} {amount -} {opne + dial('larg')} {stage"));

        assertThat(result)
                .extracting(error -> error.at().column() + " " + error.code())
                .containsExactly(
                        "16 unknown-fact", "39 bad-sentence", "42 unknown-fact", "54 unknown-dial", "63 bad-sentence");
    }

    @Test
    void places_are_right_where_lines_end_as_on_windows() {
        var error = RefusedRules.refused(
                        SmallRulebook.rule("A-1", "open,\n  amout > 0").replace("\n", "\r\n"))
                .get(0);

        assertThat(error.at().line()).isEqualTo(5);
        assertThat(error.at().column()).isEqualTo(3);
    }
}
