package io.salesmanager.console.rulebook.version;

import io.salesmanager.platform.Problem;

/**
 * What came of what was asked.
 *
 * @param done in a sentence; empty where nothing was asked
 * @param fault in a sentence; empty where there is none
 * @param field that the fault is about, such as {@code why}; empty where it is about none
 * @param why the reason as it was written, to be corrected
 */
record Said(String done, String fault, String field, String why) {
    static final Said NOTHING = new Said("", "", "", "");

    static Said done(String sentence) {
        return new Said(sentence, "", "", "");
    }

    static Said refused(Problem problem, String why) {
        return new Said(
                "",
                "%s %s"
                        .formatted(problem.getMessage(), problem.members().getOrDefault("advice", ""))
                        .strip(),
                String.valueOf(problem.members().getOrDefault("field", "")),
                why);
    }
}
