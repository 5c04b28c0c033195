package io.salesmanager.engine.admission;

import io.salesmanager.engine.expression.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A piece of a rule is not allowed or means nothing. The offset is within the piece, from 0. */
final class Refusal extends Exception {
    private final String code;
    private final int offset;
    private final String text;
    private final String problem;
    private final String advice;

    Refusal(String code, int offset, String text, String message, String advice) {
        super(message);
        this.code = code;
        this.offset = offset;
        this.text = text;
        this.problem = message;
        this.advice = advice;
    }

    String code() {
        return code;
    }

    int offset() {
        return offset;
    }

    String text() {
        return text;
    }

    String advice() {
        return advice;
    }

    /** The same of a longer piece in which this one starts at the offset. */
    Refusal movedBy(int start) {
        return new Refusal(code, start + offset, text, problem, advice);
    }

    /** What is wrong, in plain English. */
    String problem() {
        return problem;
    }

    /**
     * What else is wrong with a condition that was refused: its parts are tried one by one, so that an author who misspelt a
     * fact and a dial hears of both.
     *
     * @param known facts that other conditions of the pattern guarantee to be known
     */
    static <T> List<Refusal> others(Refusal first, Expression condition, Set<String> known, Subject<T> subject) {
        var found = new ArrayList<Refusal>();
        collect(condition, known, subject, found);
        var seen = new HashSet<Integer>();
        seen.add(first.offset);
        return found.stream().filter(refusal -> seen.add(refusal.offset)).toList();
    }

    private static <T> void collect(Expression expression, Set<String> known, Subject<T> subject, List<Refusal> found) {
        if (expression instanceof Expression.Binary binary) {
            var joins = binary.operator().equals("&&") || binary.operator().equals("||");
            if (joins) {
                var inside = new HashSet<>(known);
                if (binary.operator().equals("&&")) {
                    inside.addAll(ConditionCompiler.guaranteed(binary));
                }
                tryCondition(binary.left(), inside, subject, found);
                tryCondition(binary.right(), inside, subject, found);
                collect(binary.left(), inside, subject, found);
                collect(binary.right(), inside, subject, found);
            } else {
                collect(binary.left(), known, subject, found);
                collect(binary.right(), known, subject, found);
            }
        } else if (expression instanceof Expression.Not not) {
            collect(not.operand(), known, subject, found);
        } else if (expression instanceof Expression.Negative negative) {
            collect(negative.operand(), known, subject, found);
        } else if (expression instanceof Expression.Membership membership) {
            collect(membership.operand(), known, subject, found);
        } else if (expression instanceof Expression.Call call) {
            call.arguments().forEach(argument -> collect(argument, known, subject, found));
            if (!call.function().equals("known")) {
                tryValue(call, subject, found);
            }
        } else if (expression instanceof Expression.Name name
                && Character.isLowerCase(name.value().charAt(0))) {
            tryValue(name, subject, found);
        }
    }

    private static <T> void tryCondition(
            Expression condition, Set<String> known, Subject<T> subject, List<Refusal> found) {
        try {
            new ConditionCompiler<>(subject, new Uses<>()).compile(condition, known);
        } catch (Refusal e) {
            found.add(e);
        }
    }

    private static <T> void tryValue(Expression value, Subject<T> subject, List<Refusal> found) {
        try {
            new ValueCompiler<>(subject, new Uses<>()).compile(value);
        } catch (Refusal e) {
            found.add(e);
        }
    }
}
