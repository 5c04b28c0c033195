package io.salesmanager.engine.dmn.guard;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.trans.UncheckedXPathException;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/**
 * FEEL's regular expressions are those of XPath, and KIE writes texts, pattern and flags into an XQuery that Saxon runs: flags with
 * a quote in them are XQuery that reads files. Here they are variables, and Saxon gives up after so many steps back.
 */
final class TextFunctions {
    private static final String STEPS_BACK = "100000";
    private static final int LONGEST_PATTERN = 2_000;
    /** What XPath knows; Saxon adds some that choose Java's engine, which knows no bound. */
    private static final Pattern FLAGS = Pattern.compile("[smixq]*");

    private TextFunctions() {}

    public static final class Matches extends BaseFEELFunction {
        private static final Expression MATCHES = new Expression("matches($input, $pattern, $flags)");

        Matches() {
            super("matches");
        }

        public FEELFnResult<Boolean> invoke(
                @ParameterName("input") @Nullable String input, @ParameterName("pattern") @Nullable String pattern) {
            return invoke(input, pattern, null);
        }

        public FEELFnResult<Boolean> invoke(
                @ParameterName("input") @Nullable String input,
                @ParameterName("pattern") @Nullable String pattern,
                @ParameterName("flags") @Nullable String flags) {
            var bad = bad(input, pattern, flags);
            if (bad != null || input == null || pattern == null) {
                return BoundedFunctions.refused(bad == null ? "input" : bad, "cannot be used");
            }
            try {
                var found = MATCHES.of(input, pattern, "", flags);
                return FEELFnResult.ofResult(((XdmAtomicValue) found).getBooleanValue());
            } catch (SaxonApiException | UncheckedXPathException e) {
                return BoundedFunctions.refused("pattern", String.valueOf(e.getMessage()));
            }
        }
    }

    public static final class Replace extends BaseFEELFunction {
        private static final Expression REPLACE = new Expression("replace($input, $pattern, $replacement, $flags)");

        Replace() {
            super("replace");
        }

        public FEELFnResult<String> invoke(
                @ParameterName("input") @Nullable String input,
                @ParameterName("pattern") @Nullable String pattern,
                @ParameterName("replacement") @Nullable String replacement) {
            return invoke(input, pattern, replacement, null);
        }

        public FEELFnResult<String> invoke(
                @ParameterName("input") @Nullable String input,
                @ParameterName("pattern") @Nullable String pattern,
                @ParameterName("replacement") @Nullable String replacement,
                @ParameterName("flags") @Nullable String flags) {
            var bad = replacement == null ? "replacement" : bad(input, pattern, flags);
            if (bad != null || input == null || pattern == null || replacement == null) {
                return BoundedFunctions.refused(bad == null ? "input" : bad, "cannot be used");
            }
            Budget.ofThisThread().spend((input.length() + 1L) * (replacement.length() + 1L) / 64);
            try {
                return FEELFnResult.ofResult(
                        REPLACE.of(input, pattern, replacement, flags).getStringValue());
            } catch (SaxonApiException | UncheckedXPathException e) {
                return BoundedFunctions.refused("pattern", String.valueOf(e.getMessage()));
            }
        }
    }

    /** KIE splits by Java's own regular expressions. */
    public static final class Split extends BaseFEELFunction {
        Split() {
            super("split");
        }

        public FEELFnResult<List<String>> invoke(
                @ParameterName("string") @Nullable String string,
                @ParameterName("delimiter") @Nullable String delimiter) {
            var bad = bad(string, delimiter, null);
            if (bad != null || string == null || delimiter == null) {
                return BoundedFunctions.refused(bad == null ? "string" : bad, "cannot be used");
            }
            try {
                var parts = Pattern.compile(delimiter).split(new CountedText(string, Budget.ofThisThread()), -1);
                return FEELFnResult.ofResult(List.of(parts));
            } catch (PatternSyntaxException e) {
                return BoundedFunctions.refused("delimiter", "is not a regular expression: " + e.getDescription());
            }
        }
    }

    /** Which parameter cannot be used, if one cannot. */
    private static @Nullable String bad(@Nullable String input, @Nullable String pattern, @Nullable String flags) {
        if (input == null) {
            return "input";
        }
        if (pattern == null || pattern.length() > LONGEST_PATTERN) {
            return "pattern";
        }
        return flags == null || FLAGS.matcher(flags).matches() ? null : "flags";
    }

    /** An expression of XPath with texts as variables; compiled once for all models, since making Saxon ready takes longest. */
    private static final class Expression {
        private static final List<String> VARIABLES = List.of("input", "pattern", "replacement", "flags");
        private final XPathExecutable expression;

        private Expression(String text) {
            try {
                var processor = new Processor(false);
                processor.setConfigurationProperty(Feature.REGEX_BACKTRACKING_LIMIT, Integer.valueOf(STEPS_BACK));
                var compiler = processor.newXPathCompiler();
                VARIABLES.forEach(name -> compiler.declareVariable(new QName(name)));
                expression = compiler.compile(text);
            } catch (SaxonApiException e) {
                throw new IllegalStateException("XPath is not as expected: " + text, e);
            }
        }

        private XdmItem of(String input, String pattern, String replacement, @Nullable String flags)
                throws SaxonApiException {
            var selector = expression.load();
            var values = List.of(input, pattern, replacement, flags == null ? "" : flags);
            for (var i = 0; i < values.size(); i++) {
                selector.setVariable(new QName(VARIABLES.get(i)), new XdmAtomicValue(values.get(i)));
            }
            return selector.evaluateSingle();
        }
    }

    /** A text of which looks at characters are counted, since that is what backtracking does most. */
    private static final class CountedText implements CharSequence {
        private static final int LOOKS_A_STEP = 16;

        private final String text;
        private final Budget budget;
        private int looks;

        private CountedText(String text, Budget budget) {
            this.text = text;
            this.budget = budget;
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks % LOOKS_A_STEP == 0) {
                budget.spend(1);
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
