package io.salesmanager.engine.drl;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the Drools parser complains of, in the words of an author. */
record SyntaxTrouble(String problem, String advice) {
    private static final Pattern INPUT = Pattern.compile("input '([^']*)'");
    private static final String CHECK =
            "Check the commas between conditions, the parentheses, and that the rule has when, then and end.";

    /** @param message as the parser gives it, such as {@code [ERR 102] Line 3:5 mismatched input '=' in rule "A-1"} */
    static SyntaxTrouble of(String message) {
        var matcher = INPUT.matcher(message);
        var input = matcher.find() ? matcher.group(1) : "";
        return switch (input.toLowerCase(Locale.ROOT)) {
            case "=" -> new SyntaxTrouble("One = sets a value, and rules set none.", "Write == to compare.");
            case "and", "or" ->
                new SyntaxTrouble(
                        "'%s' joins no conditions here.".formatted(input),
                        input.equalsIgnoreCase("or")
                                ? "Write || between the two."
                                : "Write a comma or && between the two.");
            case "<eof>" ->
                new SyntaxTrouble("The file ends before the rule does.", "A rule goes on to its when, then and end.");
            default -> new SyntaxTrouble("The rule cannot be read from here on: " + plain(message) + ".", CHECK);
        };
    }

    /** Without the parser's codes and repeated position. */
    private static String plain(String message) {
        return message.replaceFirst("^\\[ERR \\d+] ", "").replaceFirst("^Line \\d+:\\d+ ", "");
    }
}
