package io.salesmanager.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesmanager.engine.LoadResult.Refused;
import io.salesmanager.playbook.source.Diagnostic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * What people write into rules, in malice or by mistake, is refused before anything runs, where it stands. In each case
 * the sign « stands before the place that the error has to name, or » after the text within which it has to point; both
 * are taken out before the rule is loaded.
 */
@NullUnmarked
class AdmissionTest {
    private final List<DynamicTest> cases = new ArrayList<>();

    @TestFactory
    List<DynamicTest> java_in_a_condition_is_refused() {
        within(
                "Runtime exec",
                "«Runtime.getRuntime().exec(\"id\") != null",
                "unknown-fact",
                "not-allowed",
                "syntax-error");
        within("System.exit", "«System.exit(1) == null", "not-allowed");
        within("static call", "«java.lang.Math.abs(amount) > 0", "not-allowed");
        within("getClass", "«known.getClass() != null", "not-allowed");
        within("reflection through a class", "«id.class.forName(\"x\") != null", "not-allowed", "syntax-error");
        within("a method of a fact", "«known.id.length() > 0", "not-allowed");
        within("a method of a text", "«name.length() > 0", "not-allowed");
        within("a method of this", "«this.hashCode() > 0", "not-allowed");
        within("a field of this", "«this.amount > 0", "unknown-fact");
        within("the record behind the fact", "«known.amount > 0", "unknown-fact");
        within("new File", "amount > 0 && new «File(\"/etc/passwd\").exists()", "syntax-error");
        within("new in a call", "max(0, new «File(\"x\")) > 0", "syntax-error");
        within("eval", "«eval(true)", "not-allowed");
        within("a lambda", "amount > x «-> 1", "syntax-error");
        within("a block", "«{ System.exit(1); }", "syntax-error");
        within("a list", "amount > «[1, 2][0]", "syntax-error");
        within("an index", "evidenceGiven«[0] == \"pain\"", "syntax-error");
        within("a ternary", "(amount > 0 «? open : open)", "syntax-error");
        within("an assignment", "amount «= 3", "syntax-error");
        within("an increment", "amount+«+ > 3", "syntax-error");
        within("a cast", "(String) «name == \"x\"", "syntax-error");
        within("an inline cast", "name«#Object.amount > 0", "syntax-error");
        within("null-safe access", "account«!.region == \"x\"", "syntax-error");
        within("instanceof", "name «instanceof String", "syntax-error");
        within("a bit operation", "amount «& 1 == 1", "syntax-error");
        within("a rest", "amount «% 2 == 0", "syntax-error");
        within("soundslike", "name «soundslike \"x\"", "syntax-error");
        within("memberOf", "name «memberOf account", "syntax-error");
        within("a custom operator", "name «str[startsWith] \"x\"", "syntax-error");
        within("strict equality", "name =«== \"x\"", "syntax-error");
        within("a null", "name == «null", "unknown-fact");
        within("OOPath", "«/account[region == \"x\"]", "syntax-error", "not-allowed");
        within("a binding", "«$a : amount > 0", "not-allowed", "syntax-error");
        within("with", "«with( this ) { name = \"x\" }", "not-allowed", "syntax-error");
        within("a unicode escape", "«\\u0053ystem.exit(1) == null", "syntax-error");
        within("another pattern's variable", "«$other.amount > 0", "unknown-variable");
        within("dial by a fact", "amount > «dial(name)", "wrong-argument");
        within("a call of a fact", "«amount() > 0", "not-allowed");
        within("known of a calculation", "«known(amount + 1)", "wrong-argument");
        within("known as a value", "«known(amount) == known(name)", "not-allowed", "wrong-type");
        return cases;
    }

    @TestFactory
    List<DynamicTest> a_mistake_in_a_condition_is_named_where_it_stands() {
        condition("a fact misspelt", "open, «amout > 0", "unknown-fact");
        condition("a fact of the account misspelt", "«account.regio == \"x\"", "unknown-fact");
        condition("a fact on the right misspelt", "ownerId == «account.ids", "unknown-fact");
        condition("a bare word where a text can be anything", "nextStep == «competitr", "unknown-fact");
        condition("a bare word that is contained", "nextStep contains «competitr", "unknown-fact");
        condition("a dial misspelt", "amount > dial(«\"larg\")", "unknown-dial");
        condition("a stage that is none", "stage == «\"Proposel\"", "unknown-value");
        condition("a constant that is none", "budgetStatus in (CAN_BUY, «CANT_BUY)", "unknown-value");
        condition("a text compared with a number", "«name > 3", "wrong-type");
        condition("a number compared with a text", "«amount == \"large\"", "wrong-type");
        condition("a day compared with a number", "«closeDate > 3", "wrong-type");
        condition("a day that is none", "closeDate > «\"2026-02-30\"", "not-a-day");
        condition("a yes or no compared with a number", "«inbound == 1", "wrong-type");
        condition("an order of constants", "«budgetStatus >= CAN_BUY", "wrong-type");
        condition("a number among texts", "«amount in (1, 2)", "wrong-type");
        condition("a pattern for a number", "«amount matches \".*\"", "wrong-type");
        condition("a pattern that is none", "name matches «\"(a\"", "bad-pattern");
        condition("a pattern with a look-behind", "name matches «\"(?<=a)b\"", "bad-pattern");
        condition("a pattern that repeats repetitions", "name matches «\"((a{90}){90}){90}\"", "bad-pattern");
        condition("a number alone", "«amount", "not-a-condition");
        condition("a sum of texts", "amount > «name + 1", "wrong-type");
        condition("evidence of what", "«evidence(amount)", "wrong-argument");
        condition("touches in the last what", "«touchesInLast(\"week\") > 0", "wrong-argument");
        condition("not, of what can be unknown", "«!inbound", "negated-unknown");
        condition("not matches, of what can be unknown", "name «not matches \".*x\"", "negated-unknown");
        condition("not, of a comparison", "open, «!(amount > dial(\"large\"))", "negated-unknown");
        condition("not, known only in the other branch", "(known(inbound) || «!inbound)", "negated-unknown");
        condition("a quote that is never closed", "name == «'x", "syntax-error");
        condition("two words", "open «amount", "syntax-error");
        condition("a number with letters", "amount > 3«abc", "syntax-error");
        condition("in without a list", "budgetStatus «in CAN_BUY»", "syntax-error");
        return cases;
    }

    @TestFactory
    List<DynamicTest> a_consequence_is_advice_and_nothing_else() {
        consequence("System.exit", "«System.exit(1);", "not-allowed");
        consequence("Runtime exec", "«Runtime.getRuntime().exec(\"id\");", "not-allowed");
        consequence("a method of the fact", "«$o.toString();", "not-allowed");
        consequence("insert", "«insert(new Object());", "not-allowed");
        consequence("insert a fact", "«insert($o);", "not-allowed");
        consequence("retract", "«retract($o);", "not-allowed");
        consequence("the session", "«drools.halt();", "not-allowed");
        consequence("the context", "«kcontext.getKieRuntime();", "not-allowed");
        consequence("an endless loop", "«while (true) { }", "not-allowed");
        consequence("a for loop", "«for (int i = 0; ; i++) { }", "not-allowed");
        consequence("an if", "«if ($o.amount > 3) advise.archive($o);", "not-allowed");
        consequence("a declaration", "«int x = 3;", "not-allowed");
        consequence("an assignment", "«x = 3;", "not-allowed");
        consequence("new", "«new java.io.File(\"x\").delete();", "not-allowed");
        consequence("a block", "«{ advise.archive($o); }", "not-allowed");
        consequence("modify", "«modify($o) { setAmount(3) }", "not-allowed");
        consequence("a chain of calls", "advise.archive($o)«.toString();", "not-allowed");
        consequence("a call as an argument", "advise.postpone($o, «System.exit(1));", "not-allowed");
        consequence("no semicolon", "advise.archive($o)«", "not-allowed");
        consequence("unknown advice", "«advise.archiv($o);", "unknown-advice");
        consequence("a fact that nobody bound", "advise.archive(«$x);", "unknown-variable");
        consequence("a text in place of the fact", "advise.archive(«\"o-1\");", "wrong-argument");
        consequence("advice about nobody", "«advise.archive();", "wrong-argument");
        consequence("advice about a rep on a deal", "«advise.coach($o, \"calls\");", "wrong-argument");
        consequence("a channel that is none", "advise.engage($o, «FAX, 3);", "unknown-value");
        consequence("escalation to nobody", "advise.escalate($o, «\"mother\");", "unknown-value");
        consequence("a verdict with too much", "«advise.archive($o, 3);", "wrong-argument");
        consequence("postponed to a text", "advise.postpone($o, «name);", "wrong-type");
        consequence("postponed to a fact misspelt", "advise.postpone($o, «nextStepDat);", "unknown-fact");
        consequence("postponed to a day that is none", "advise.postpone($o, «\"tomorrow\");", "not-a-day");
        return cases;
    }

    @TestFactory
    List<DynamicTest> a_file_holds_rules_and_nothing_else() {
        var rule = SmallRulebook.rule("A-1", "open");
        file("function", "«function void f() { System.exit(1); }\n" + rule, "not-allowed");
        file("import", "package x\n«import java.io.File;\n" + rule, "not-allowed");
        file("import function", "«import function java.lang.System.exit;\n" + rule, "not-allowed");
        file("import static", "«import static java.lang.System.exit;\n" + rule, "not-allowed", "syntax-error");
        file("global", "«global java.util.List list;\n" + rule, "not-allowed");
        file("declare", "declare «Evil\n  x : int = System.exit(1)\nend\n" + rule, "not-allowed", "syntax-error");
        file("declare enum", "declare «enum Evil A(1); x : int end\n" + rule, "not-allowed", "syntax-error");
        file("query", "«query q\n  Opportunity()\nend\n" + rule, "not-allowed");
        file("dialect of a file", "«dialect \"mvel\"\n" + rule, "syntax-error");
        file("no DRL at all", "«hello world", "syntax-error");
        file("the mark of a byte order is no fault, what follows is", "\uFEFF«hello", "syntax-error");
        return cases;
    }

    @TestFactory
    List<DynamicTest> a_rule_has_patterns_a_sentence_and_advice() {
        pattern("an unknown type", "«$o : Oportunity( open )", "unknown-type");
        pattern("a Java type", "«$o : java.lang.String( length > 0 )", "unknown-type");
        pattern("eval", "«eval( true ) $o : Opportunity()", "not-allowed");
        pattern("from", "«$o : Opportunity() from System.exit(1)", "not-allowed");
        pattern("collect", "$o : Opportunity() «$l : java.util.List() from collect( Rep() )", "not-allowed");
        pattern("accumulate", "«accumulate( Rep(); $n : count(1) ) $o : Opportunity()", "not-allowed");
        pattern("forall", "«forall( Opportunity( open ) ) $o : Opportunity()", "not-allowed");
        pattern("or of patterns", "(«Rep() or Account()) $o : Opportunity()", "not-allowed");
        pattern("a window", "«$o : Opportunity() over window:length(3)", "not-allowed");
        pattern("not of and", "$o : Opportunity() «not( Rep() and Account() )", "not-allowed");
        pattern("OOPath", "«$o : /opportunities[ open ]", "unknown-type", "not-allowed", "syntax-error");
        rule("no pattern", "«rule \"A-1 x\" @because(\"x\") when then advise.archive($o); end", "wrong-pattern-count");
        rule(
                "three patterns",
                "«rule \"A-1 x\" @because(\"x\") when $o : Opportunity() Rep() Account() then"
                        + " advise.archive($o); end",
                "wrong-pattern-count");
        rule("no sentence", "«rule \"A-1 x\" when $o : Opportunity() then advise.archive($o); end", "no-sentence");
        rule("no advice", "«rule \"A-1 x\" @because(\"x\") when $o : Opportunity() then end", "no-advice");
        rule(
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
            rule(
                    attribute,
                    "rule \"A-1 x\" @because(\"x\")\n  «" + attribute
                            + "\nwhen $o : Opportunity() then advise.archive($o); end",
                    "not-allowed");
        }
        rule(
                "enabled by code",
                "rule \"A-1 x\" @because(\"x\")\n enabled «(System.exit(1))\n"
                        + "when $o : Opportunity() then advise.archive($o); end",
                "not-allowed");
        rule(
                "no day of effect",
                "rule \"A-1 x\" @because(\"x\")\n date-effective «\"soon\"\n"
                        + "when $o : Opportunity() then advise.archive($o); end",
                "not-allowed");
        annotation("a strength that is none", "@because(\"x\") @strength(\"«shuld\")", "unknown-value");
        annotation("an annotation that is none", "@because(\"x\") @owned(\"«me\")", "unknown-annotation");
        annotation("a fact of the sentence misspelt", "@because(\"It is {«amout}.\")", "unknown-fact");
        annotation("a call in the sentence", "@because(\"It is {«System.exit(1)}.\")", "not-allowed");
        annotation("a brace that is never closed", "@because(\"It is «{amount.\")", "bad-sentence");
        annotation("an empty brace", "@because(\"It is {«}.\")", "bad-sentence");
        annotation("a dial of the sentence misspelt", "@because(\"At {dial(«'larg')}.\")", "unknown-dial");
        return cases;
    }

    @Test
    void two_mistakes_in_one_condition_are_both_told() {
        assertThat(refused(SmallRulebook.rule("A-1", "open, amout > dial(\"larg\")")))
                .extracting(Diagnostic::code, Diagnostic::text)
                .containsExactly(tuple("unknown-fact", "amout"), tuple("unknown-dial", "larg"));
        assertThat(refused(SmallRulebook.rule("A-1", "(name > 3 || amount == \"x\" || stage == \"Proposel\")")))
                .extracting(Diagnostic::code)
                .containsExactly("wrong-type", "wrong-type", "unknown-value");
        assertThat(refused(SmallRulebook.rule("A-1", "!inbound && amout > 0")))
                .extracting(Diagnostic::code)
                .containsExactly("negated-unknown", "unknown-fact");
    }

    @Test
    void one_mistake_is_told_once() {
        assertThat(refused(SmallRulebook.rule("A-1", "(open && (amout > 0 || open))")))
                .hasSize(1);
        assertThat(refused(SmallRulebook.rule("A-1", "!(amount > dial(\"larg\"))")))
                .hasSize(1);
    }

    @Test
    void an_id_is_given_once() {
        var result = refused(SmallRulebook.rule("A-1", "open") + SmallRulebook.rule("A-1", "open"));

        assertThat(result).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("duplicate-rule");
            assertThat(error.at().line()).isEqualTo(8);
            assertThat(error.message()).isEqualTo("The id 'A-1' is taken by the rule at rules/rules.drl:1.");
        });
    }

    @Test
    void a_rule_without_an_end_is_missed_at_the_last_line() {
        var error = refused("rule \"A-1 x\"\nwhen\n  $o : Opportunity( open )\nthen\n  advise.archive($o);\n")
                .get(0);

        assertThat(error.code()).isEqualTo("syntax-error");
        assertThat(error.at().line()).isEqualTo(5);
    }

    @Test
    void suggests_the_name_that_was_probably_meant() {
        assertThat(refused(SmallRulebook.rule("A-1", "amout > 0")).get(0).advice())
                .contains("'amount'");
        assertThat(refused(SmallRulebook.rule("A-1", "amount > dial(\"larg\")"))
                        .get(0)
                        .advice())
                .contains("'large'");
        assertThat(refused(SmallRulebook.rule("A-1", "stage == \"Proposel\""))
                        .get(0)
                        .advice())
                .contains("'Proposal'");
        assertThat(refused(SmallRulebook.rule("A-1", "account.regio == \"x\""))
                        .get(0)
                        .advice())
                .contains("'region'");
    }

    @Test
    void finds_all_that_is_wrong_at_once() {
        var result = refused("""
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
    void places_are_right_where_lines_end_as_on_windows() {
        var error = refused(SmallRulebook.rule("A-1", "open,\n  amout > 0").replace("\n", "\r\n"))
                .get(0);

        assertThat(error.at().line()).isEqualTo(5);
        assertThat(error.at().column()).isEqualTo(3);
    }

    /** Each of these held the loader for minutes, or broke its stack or its memory. */
    @TestFactory
    @Timeout(60)
    List<DynamicTest> giant_nesting_is_refused_at_once() {
        for (var depth : List.of(400, 20_000)) {
            quick("parentheses", depth, "(".repeat(depth) + "open" + ")".repeat(depth));
            quick("negations", depth, "!".repeat(depth * 2) + "open");
            quick("calls", depth, "amount > " + "max(".repeat(depth) + "amount" + ", 0)".repeat(depth));
            quick("brackets", depth, "amount > " + "[".repeat(depth) + "1" + "]".repeat(depth));
            quick("casts", depth, "amount > " + "(A) ".repeat(depth) + "amount");
            quick("signs", depth, "amount > " + "- ".repeat(depth * 2) + "amount");
            quick("sums", depth * 4, "amount > 0" + " + amount".repeat(depth * 4));
            quick("ands", depth * 4, "open" + " && open".repeat(depth * 4));
            quick("constants", depth * 4, "budgetStatus in (CAN_BUY" + ", CAN_BUY".repeat(depth * 4) + ")");
            then("signs in a consequence", depth, "advise.postpone($o, " + "- ".repeat(depth * 2) + "ageDays);");
        }
        quick("calls", 40, "amount > " + "max(".repeat(40) + "amount" + ", 0)".repeat(40));
        quick("casts", 40, "amount > " + "(A) ".repeat(40) + "amount");
        return cases;
    }

    @Test
    @Timeout(20)
    void a_pattern_that_takes_for_ever_elsewhere_takes_time_in_proportion_here() {
        var rulebook = SmallRulebook.of(SmallRulebook.rule("A-1", "name matches \"(a+)+$\""));
        var started = System.nanoTime();

        var decisions = Deciding.of(rulebook, "name", "a".repeat(50_000) + "!").decisions();

        assertThat(decisions)
                .singleElement()
                .satisfies(decision -> assertThat(decision.reasons()).isEmpty());
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }

    private void quick(String name, int depth, String condition) {
        var drl = SmallRulebook.rule("A-1", condition);
        cases.add(DynamicTest.dynamicTest(depth + " " + name, () -> refusedOnSmallStack(drl)));
    }

    private void then(String name, int depth, String consequence) {
        var drl = SmallRulebook.rule("A-1", "open", consequence);
        cases.add(DynamicTest.dynamicTest(depth + " " + name, () -> refusedOnSmallStack(drl)));
    }

    /** A server's threads have less stack than the one that runs tests. */
    private static void refusedOnSmallStack(String drl) throws InterruptedException {
        var errors = new ArrayList<Diagnostic>();
        var failures = new ArrayList<Throwable>();
        var thread = new Thread(null, () -> errors.addAll(refused(drl)), "small stack", 512 << 10);
        thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
        thread.start();
        thread.join();
        assertThat(failures).isEmpty();
        assertThat(errors).allSatisfy(error -> {
            assertThat(error.code()).isIn("too-deep", "syntax-error", "not-allowed");
            assertThat(error.at().line()).isBetween(4, 6);
        });
    }

    private void condition(String name, String marked, String... codes) {
        rule(name, SmallRulebook.rule("A-1", marked), codes);
    }

    private void within(String name, String marked, String... codes) {
        condition(name, marked + "»", codes);
    }

    private void consequence(String name, String marked, String... codes) {
        rule(name, SmallRulebook.rule("A-1", "open", marked + "»"), codes);
    }

    private void pattern(String name, String marked, String... codes) {
        rule(name, SmallRulebook.rule("A-1", "open").replace("$o : Opportunity( open )", marked), codes);
    }

    private void annotation(String name, String marked, String... codes) {
        rule(
                name,
                "rule \"A-1 x\"\n  " + marked
                        + "\nwhen\n  $o : Opportunity( open )\nthen\n  advise.archive($o);\nend\n",
                codes);
    }

    private void file(String name, String marked, String... codes) {
        rule(name, marked, codes);
    }

    private void rule(String name, String marked, String... codes) {
        cases.add(DynamicTest.dynamicTest(name, () -> {
            var before = marked.substring(0, marked.indexOf('«')).replace("\uFEFF", "");
            var reach = Math.max(0, marked.indexOf('»') - marked.indexOf('«') - 1);
            var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            var column = before.length() - before.lastIndexOf('\n');

            var errors = refused(marked.replace("«", "").replace("»", ""));

            assertThat(errors).allSatisfy(error -> {
                assertThat(error.at().file()).isEqualTo("rules.drl");
                assertThat(error.advice()).isNotBlank();
            });
            assertThat(errors.stream().filter(error -> List.of(codes).contains(error.code())))
                    .as("codes of " + errors)
                    .isNotEmpty();
            assertThat(errors.stream()
                            .filter(error -> List.of(codes).contains(error.code()))
                            .filter(error -> error.at().line() == line
                                    && error.at().column() >= column
                                    && error.at().column() <= column + reach))
                    .as("%d:%d to %d in %s", line, column, column + reach, errors)
                    .isNotEmpty();
        }));
    }

    /** The errors, which there have to be; warnings are left out. */
    private static List<Diagnostic> refused(String drl) {
        var result = SmallRulebook.load(drl);
        assertThat(result).isInstanceOf(Refused.class);
        return result.diagnostics().stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .toList();
    }
}
