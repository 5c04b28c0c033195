package io.salesmanager.engine.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks at a text of FEEL without parsing it: how long and deep it is, and whether it calls for Java. */
final class FeelScan {
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 60;
    /** Words between operands, of which each nests what follows. */
    private static final int MOST_NESTING_WORDS = 200;

    /** KIE's parser takes a second for twelve of them inside one another, and more than minutes for sixty. */
    private static final int MOST_LOOPS = 12;

    private static final Pattern ITERATION = Pattern.compile("\\b(?:for|some|every)\\s+\\w+\\s+in\\b");

    /** The text has neither strings nor comments any more, and no bracket inside the parameters. */
    private static final Pattern EXTERNAL =
            Pattern.compile("\\bfunction\\s*\\([^()]*\\)(?:\\s*:[^{]{0,200}?)?\\s*external\\b");

    private static final Pattern NESTING_WORD = Pattern.compile("\\b(?:if|for|some|every|function|not)\\b|-\\s*-");
    private static final Pattern LOOP =
            Pattern.compile("\\b(?:for|function)\\b|\\b(?:some|every)\\b.*\\.\\.", Pattern.DOTALL);

    private FeelScan() {}

    /**
     * @param constraint whether it constrains a type; there KIE evaluates without guards
     * @param line where the text begins
     * @param column where the text begins
     */
    static List<ModelFault> faults(String text, boolean constraint, int line, int column) {
        var faults = new ArrayList<ModelFault>();
        var place = new Place(text, line, column);
        if (text.length() > LONGEST) {
            faults.add(place.fault(
                    "too-long",
                    0,
                    40,
                    "An expression has more than %d characters.".formatted(LONGEST),
                    "Split it into several decisions or functions."));
            return faults;
        }
        var plain = withoutTexts(text);
        var deepest = deepest(plain);
        if (deepest >= 0) {
            faults.add(place.fault(
                    "too-deep",
                    deepest,
                    1,
                    "Brackets are nested more than %d deep.".formatted(DEEPEST),
                    "Split the expression into several decisions or functions."));
        }
        if (NESTING_WORD.matcher(plain).results().limit(MOST_NESTING_WORDS + 1L).count() > MOST_NESTING_WORDS) {
            faults.add(place.fault(
                    "too-deep",
                    0,
                    40,
                    "An expression has more than %d conditions, loops and functions.".formatted(MOST_NESTING_WORDS),
                    "Split it into several decisions, or write a decision table."));
        }
        if (ITERATION.matcher(plain).results().limit(MOST_LOOPS + 1L).count() > MOST_LOOPS) {
            faults.add(place.fault(
                    "too-deep",
                    0,
                    40,
                    "An expression has more than %d loops.".formatted(MOST_LOOPS),
                    "Split it into several decisions."));
        }
        var external = EXTERNAL.matcher(plain);
        while (external.find()) {
            faults.add(place.fault(
                    "external-function",
                    external.start(),
                    external.end() - external.start(),
                    "A function may not be taken from Java or PMML.",
                    "Write it in FEEL."));
        }
        var loop = LOOP.matcher(plain);
        if (constraint && loop.find()) {
            faults.add(place.fault(
                    "loop-in-constraint",
                    loop.start(),
                    loop.end() - loop.start(),
                    "A constraint of a type may not loop over a range, use 'for', or define a function.",
                    "Test the value in a decision, or with some or every over the value itself."));
        }
        return faults;
    }

    /** The same length, with blanks for what stands in quotes and in comments. */
    private static String withoutTexts(String text) {
        var plain = new StringBuilder(text);
        var i = 0;
        while (i < text.length()) {
            var end = endOfText(text, i);
            for (var j = i; j < end; j++) {
                if (plain.charAt(j) != '\n') {
                    plain.setCharAt(j, ' ');
                }
            }
            i = Math.max(end, i + 1);
        }
        return plain.toString();
    }

    /** Where the string or comment that begins here is over; here, where none begins. */
    private static int endOfText(String text, int from) {
        if (text.charAt(from) == '"') {
            for (var i = from + 1; i < text.length(); i++) {
                if (text.charAt(i) == '\\') {
                    i++;
                } else if (text.charAt(i) == '"') {
                    return i + 1;
                }
            }
            return from;
        }
        if (text.startsWith("//", from)) {
            var end = text.indexOf('\n', from);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", from)) {
            var end = text.indexOf("*/", from + 2);
            return end < 0 ? from : end + 2;
        }
        return from;
    }

    /** Where brackets are nested too deep; -1 where nowhere. */
    private static int deepest(String plain) {
        var depth = 0;
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
                if (depth > DEEPEST) {
                    return i;
                }
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
        }
        return -1;
    }

    private record Place(String text, int line, int column) {
        private ModelFault fault(String code, int index, int length, String message, String advice) {
            var before = text.substring(0, index);
            var lines = (int) before.chars().filter(c -> c == '\n').count();
            var at = lines == 0 ? column + index : index - before.lastIndexOf('\n');
            var shown = text.substring(index, Math.min(text.length(), index + length))
                    .strip();
            return new ModelFault(code, line + lines, at, shown.replaceAll("\\s+", " "), message, advice);
        }
    }
}
