package io.salesmanager.engine;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people write into conditions, in malice or by mistake, is refused before anything runs, where it stands. */
@NullUnmarked
class ConditionAdmissionTest {
    private final RefusedRules cases = new RefusedRules();

    @TestFactory
    List<DynamicTest> java_in_a_condition_is_refused() {
        cases.within(
                "Runtime exec",
                "«Runtime.getRuntime().exec(\"id\") != null",
                "unknown-fact",
                "not-allowed",
                "syntax-error");
        cases.within("System.exit", "«System.exit(1) == null", "not-allowed");
        cases.within("static call", "«java.lang.Math.abs(amount) > 0", "not-allowed");
        cases.within("getClass", "«known.getClass() != null", "not-allowed");
        cases.within("reflection through a class", "«id.class.forName(\"x\") != null", "not-allowed", "syntax-error");
        cases.within("a method of a fact", "«known.id.length() > 0", "not-allowed");
        cases.within("a method of a text", "«name.length() > 0", "not-allowed");
        cases.within("a method of this", "«this.hashCode() > 0", "not-allowed");
        cases.within("a field of this", "«this.amount > 0", "unknown-fact");
        cases.within("the record behind the fact", "«known.amount > 0", "unknown-fact");
        cases.within("new File", "amount > 0 && new «File(\"/etc/passwd\").exists()", "syntax-error");
        cases.within("new in a call", "max(0, new «File(\"x\")) > 0", "syntax-error");
        cases.within("eval", "«eval(true)", "not-allowed");
        cases.within("a lambda", "amount > x «-> 1", "syntax-error");
        cases.within("a block", "«{ System.exit(1); }", "syntax-error");
        cases.within("a list", "amount > «[1, 2][0]", "syntax-error");
        cases.within("an index", "evidenceGiven«[0] == \"pain\"", "syntax-error");
        cases.within("a ternary", "(amount > 0 «? open : open)", "syntax-error");
        cases.within("an assignment", "amount «= 3", "syntax-error");
        cases.within("an increment", "amount+«+ > 3", "syntax-error");
        cases.within("a cast", "(String) «name == \"x\"", "syntax-error");
        cases.within("an inline cast", "name«#Object.amount > 0", "syntax-error");
        cases.within("null-safe access", "account«!.region == \"x\"", "syntax-error");
        cases.within("instanceof", "name «instanceof String", "syntax-error");
        cases.within("a bit operation", "amount «& 1 == 1", "syntax-error");
        cases.within("a rest", "amount «% 2 == 0", "syntax-error");
        cases.within("soundslike", "name «soundslike \"x\"", "syntax-error");
        cases.within("memberOf", "name «memberOf account", "syntax-error");
        cases.within("a custom operator", "name «str[startsWith] \"x\"", "syntax-error");
        cases.within("strict equality", "name =«== \"x\"", "syntax-error");
        cases.within("a null", "name == «null", "unknown-fact");
        cases.within("OOPath", "«/account[region == \"x\"]", "syntax-error", "not-allowed");
        cases.within("a binding", "«$a : amount > 0", "not-allowed", "syntax-error");
        cases.within("with", "«with( this ) { name = \"x\" }", "not-allowed", "syntax-error");
        cases.within("a unicode escape", "«\\u0053ystem.exit(1) == null", "syntax-error");
        cases.within("another pattern's variable", "«$other.amount > 0", "unknown-variable");
        cases.within("dial by a fact", "amount > «dial(name)", "wrong-argument");
        cases.within("a call of a fact", "«amount() > 0", "not-allowed");
        cases.within("known of a calculation", "«known(amount + 1)", "wrong-argument");
        cases.within("known as a value", "«known(amount) == known(name)", "not-allowed", "wrong-type");
        return cases.all();
    }

    @TestFactory
    List<DynamicTest> a_mistake_in_a_condition_is_named_where_it_stands() {
        cases.condition("a fact misspelt", "open, «amout > 0", "unknown-fact");
        cases.condition("a fact of the account misspelt", "«account.regio == \"x\"", "unknown-fact");
        cases.condition("a fact on the right misspelt", "ownerId == «account.ids", "unknown-fact");
        cases.condition("a bare word where a text can be anything", "nextStep == «competitr", "unknown-fact");
        cases.condition("a bare word that is contained", "nextStep contains «competitr", "unknown-fact");
        cases.condition("a dial misspelt", "amount > dial(«\"larg\")", "unknown-dial");
        cases.condition("a stage that is none", "stage == «\"Proposel\"", "unknown-value");
        cases.condition("a product line that is none", "productLine == «\"Platfrom\"", "unknown-value");
        cases.condition("a product line among others", "productLine in (\"Platform\", «\"platform\")", "unknown-value");
        cases.condition("a constant that is none", "budgetStatus in (CAN_BUY, «CANT_BUY)", "unknown-value");
        cases.condition("a text compared with a number", "«name > 3", "wrong-type");
        cases.condition("a number compared with a text", "«amount == \"large\"", "wrong-type");
        cases.condition("a day compared with a number", "«closeDate > 3", "wrong-type");
        cases.condition("a day that is none", "closeDate > «\"2026-02-30\"", "not-a-day");
        cases.condition("a yes or no compared with a number", "«inbound == 1", "wrong-type");
        cases.condition("an order of constants", "«budgetStatus >= CAN_BUY", "wrong-type");
        cases.condition("a number among texts", "«amount in (1, 2)", "wrong-type");
        cases.condition("a pattern for a number", "«amount matches \".*\"", "wrong-type");
        cases.condition("a pattern that is none", "name matches «\"(a\"", "bad-pattern");
        cases.condition("a pattern with a look-behind", "name matches «\"(?<=a)b\"", "bad-pattern");
        cases.condition("a pattern that repeats repetitions", "name matches «\"((a{90}){90}){90}\"", "bad-pattern");
        cases.condition("a number alone", "«amount", "not-a-condition");
        cases.condition("a sum of texts", "amount > «name + 1", "wrong-type");
        cases.condition("evidence of what", "«evidence(amount)", "wrong-argument");
        cases.condition("touches in the last what", "«touchesInLast(\"week\") > 0", "wrong-argument");
        cases.condition("not, of what can be unknown", "«!inbound", "negated-unknown");
        cases.condition("not matches, of what can be unknown", "name «not matches \".*x\"", "negated-unknown");
        cases.condition("not, of a comparison", "open, «!(amount > dial(\"large\"))", "negated-unknown");
        cases.condition("not, known only in the other branch", "(known(inbound) || «!inbound)", "negated-unknown");
        cases.condition("a quote that is never closed", "name == «'x", "syntax-error");
        cases.condition("two words", "open «amount", "syntax-error");
        cases.condition("a number with letters", "amount > 3«abc", "syntax-error");
        cases.condition("in without a list", "budgetStatus «in CAN_BUY»", "syntax-error");
        return cases.all();
    }
}
