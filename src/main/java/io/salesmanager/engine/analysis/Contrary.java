package io.salesmanager.engine.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conclusions of which only one can be meant. */
final class Contrary {
    private static final List<String> VERDICTS = List.of("qualify", "disqualify", "postpone", "archive", "revisit");
    /** Each asks a question that has one answer: which verdict, who decides, what to do next. */
    private static final List<List<String>> QUESTIONS = List.of(VERDICTS, List.of("escalate"), List.of("engage"));

    private Contrary() {}

    /** What contradicts each other, in words; nothing where both can be meant. */
    static Optional<String> of(Set<String> calls, Set<String> others) {
        for (var call : calls) {
            for (var other : others) {
                if (contradict(call, other) && !calls.contains(other) && !others.contains(call)) {
                    return Optional.of("%s and %s".formatted(shown(call), shown(other)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean contradict(String call, String other) {
        return QUESTIONS.stream().anyMatch(question -> question.contains(name(call)) && question.contains(name(other)))
                || (argument(call).equals(argument(other))
                        && List.of("eligible", "ineligible").containsAll(List.of(name(call), name(other)))
                        && !name(call).equals(name(other)));
    }

    private static String name(String call) {
        return call.substring(call.indexOf('.') + 1, call.indexOf('('));
    }

    private static String argument(String call) {
        return call.substring(call.indexOf('('));
    }

    private static String shown(String call) {
        return call.substring(call.indexOf('.') + 1).replace("()", "");
    }
}
