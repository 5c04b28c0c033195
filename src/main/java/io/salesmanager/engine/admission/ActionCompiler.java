package io.salesmanager.engine.admission;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Reason;
import io.salesmanager.engine.expression.Expression;
import io.salesmanager.engine.rule.Action;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.Account;
import io.salesmanager.sales.Manager;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.Team;
import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Makes the calls on {@code advise}; there is nothing else a consequence can do. */
final class ActionCompiler {
    private static final List<String> ON_DEALS = List.of(
            "qualify", "disqualify", "postpone", "archive", "revisit", "engage", "stop", "require", "escalate", "risk");
    private static final List<String> ON_REPS =
            List.of("eligible", "conditional", "ineligible", "strength", "coach", "quiz", "profile", "habit");
    private static final List<String> ESCALATED_TO = List.of("manager", "director", "cro", "product-owner");
    private static final int LONGEST_DAYS = 3_650;

    private final Bindings bindings;

    ActionCompiler(Bindings bindings) {
        this.bindings = bindings;
    }

    Action compile(Expression.Call call) throws Refusal {
        var method = method(call);
        if (call.arguments().isEmpty()) {
            throw new Refusal(
                    "wrong-argument",
                    call.offset(),
                    call.function(),
                    "'%s' says of nobody what to do.".formatted(call.function()),
                    "Write advise.%s($o).".formatted(method));
        }
        var bound = bindings.indexOf(call.arguments().get(0));
        checkType(call, method, bindings.subject(bound).type());
        var arguments = call.arguments().subList(1, call.arguments().size());
        return switch (method) {
            case "qualify", "disqualify", "archive" -> {
                count(call, arguments, 0, 0);
                yield proposal(bound, Verdict.valueOf(method.toUpperCase(Locale.ROOT)), match -> null);
            }
            case "postpone" -> {
                count(call, arguments, 1, 1);
                yield proposal(bound, Verdict.POSTPONE, day(arguments.get(0), bound));
            }
            case "revisit" -> {
                count(call, arguments, 0, 1);
                yield proposal(
                        bound, Verdict.REVISIT, arguments.isEmpty() ? match -> null : day(arguments.get(0), bound));
            }
            case "engage" -> {
                count(call, arguments, 2, 2);
                yield engage(bound, channel(arguments.get(0)), number(arguments.get(1)));
            }
            case "stop" -> {
                count(call, arguments, 1, 1);
                var channel = channel(arguments.get(0));
                yield new Action(
                        bound, null, (match, reason) -> new Conclusion.Stop(id(match[bound]), channel, reason));
            }
            default -> {
                count(call, arguments, 1, 1);
                var name = ValueCompiler.constant(arguments.get(0));
                checkName(method, name, arguments.get(0).offset(), bindings.subject(bound));
                yield named(method, bound, name);
            }
        };
    }

    private static Action proposal(int bound, Verdict verdict, Function<Object[], @Nullable LocalDate> until) {
        return new Action(
                bound,
                verdict,
                (match, reason) -> new Conclusion.Proposal(id(match[bound]), verdict, until.apply(match), reason));
    }

    private static Action engage(int bound, Channel channel, ToDoubleFunction<Object[]> days) {
        return new Action(
                bound,
                null,
                (match, reason) ->
                        new Conclusion.Engage(id(match[bound]), channel, (int) days.applyAsDouble(match), reason));
    }

    private static Action named(String method, int bound, String name) {
        Named conclusion = switch (method) {
            case "require" -> Conclusion.Require::new;
            case "escalate" -> Conclusion.Escalate::new;
            case "risk" -> Conclusion.Risk::new;
            case "eligible" -> Conclusion.Eligible::new;
            case "conditional" -> Conclusion.Conditional::new;
            case "ineligible" -> Conclusion.Ineligible::new;
            case "strength" -> Conclusion.Strong::new;
            case "coach" -> Conclusion.Coach::new;
            case "quiz" -> Conclusion.Quiz::new;
            case "profile" -> Conclusion.Profile::new;
            default -> Conclusion.Habit::new;
        };
        return new Action(bound, null, (match, reason) -> conclusion.of(id(match[bound]), name, reason));
    }

    private static void checkName(String method, String name, int offset, Subject<?> subject) throws Refusal {
        var allowed = switch (method) {
            case "escalate" -> ESCALATED_TO;
            case "eligible", "conditional", "ineligible" -> subject.playbook().productLineNames();
            default -> List.<String>of();
        };
        if (!allowed.isEmpty() && !allowed.contains(name)) {
            throw new Refusal(
                    "unknown-value",
                    offset,
                    name,
                    method.equals("escalate")
                            ? "Nobody is escalated to as '%s'.".formatted(name)
                            : "The playbook has no product line '%s'.".formatted(name),
                    NearestName.advice(name, allowed));
        }
    }

    /** Makes a conclusion that names one thing. */
    private interface Named {
        Conclusion of(String about, String name, Reason reason);
    }

    private static String method(Expression.Call call) throws Refusal {
        var name = call.function();
        if (name.startsWith("advise.")) {
            var method = name.substring("advise.".length());
            if (ON_DEALS.contains(method) || ON_REPS.contains(method)) {
                return method;
            }
            var known = new java.util.ArrayList<>(ON_DEALS);
            known.addAll(ON_REPS);
            throw new Refusal(
                    "unknown-advice",
                    call.offset(),
                    name,
                    "There is no advice '%s'.".formatted(method),
                    NearestName.advice(method, known));
        }
        throw new Refusal(
                "not-allowed",
                call.offset(),
                name,
                "'%s' may not be called in a consequence.".formatted(name),
                "A consequence is made of calls on advise and nothing else, such as advise.archive($o);");
    }

    private static void checkType(Expression.Call call, String method, FactType<?> type) throws Refusal {
        var wanted = ON_DEALS.contains(method)
                ? FactType.OPPORTUNITY
                : method.equals("habit") ? FactType.MANAGER : FactType.REP;
        if (type != (Object) wanted && !(method.equals("habit") && type == (Object) FactType.TEAM)) {
            throw new Refusal(
                    "wrong-argument",
                    call.offset(),
                    call.function(),
                    "'%s' is said of %s, not of %s.".formatted(call.function(), wanted.name(), type.name()),
                    "Bind a pattern %s( ... ) and name its variable.".formatted(wanted.name()));
        }
    }

    private static void count(Expression.Call call, List<Expression> arguments, int least, int most) throws Refusal {
        if (arguments.size() < least || arguments.size() > most) {
            throw new Refusal(
                    "wrong-argument",
                    call.offset(),
                    call.function(),
                    "'%s' takes %s after the fact it is about."
                            .formatted(
                                    call.function(),
                                    most == 0 ? "nothing" : most == 1 ? "one argument" : most + " arguments"),
                    "See the table of advice in rules/README.md.");
        }
    }

    private static Channel channel(Expression expression) throws Refusal {
        var name = ValueCompiler.constant(expression);
        for (var channel : Channel.values()) {
            if (channel.name().equals(name)) {
                return channel;
            }
        }
        throw new Refusal(
                "unknown-value",
                expression.offset(),
                name,
                "'%s' is no channel.".formatted(name),
                NearestName.advice(
                        name, Arrays.stream(Channel.values()).map(Enum::name).toList()));
    }

    /**
     * A day: a fact that is one, a literal, or a number of days from today. Null where the fact is unknown.
     *
     * @param deal index of the deal that is spoken of, which knows what day it is
     */
    private Function<Object[], @Nullable LocalDate> day(Expression expression, int deal) throws Refusal {
        if (expression instanceof Expression.Text literal) {
            var day = ValueCompiler.day(literal);
            return match -> day;
        }
        var bound = bindings.read(expression);
        return day(bindings.subject(bound), bound, expression, deal);
    }

    private static <T> Function<Object[], @Nullable LocalDate> day(
            Subject<T> subject, int bound, Expression expression, int deal) throws Refusal {
        var type = subject.type().type();
        var typed = new ValueCompiler<>(subject, new Uses<>()).compile(expression);
        if (typed instanceof Typed.Day<T> day) {
            return match -> day.read().apply(type.cast(match[bound]));
        }
        if (typed instanceof Typed.Num<T> number) {
            return match -> {
                var days = number.read().applyAsDouble(type.cast(match[bound]));
                return Double.isNaN(days)
                        ? null
                        : ((Opportunity) match[deal]).engagement().today().plusDays((long)
                                Math.max(-LONGEST_DAYS, Math.min(LONGEST_DAYS, days)));
            };
        }
        throw new Refusal(
                "wrong-type",
                expression.offset(),
                "",
                "This is %s; a day is expected.".formatted(typed.kind()),
                "Write a fact that is a day, or a number of days from today.");
    }

    private ToDoubleFunction<Object[]> number(Expression expression) throws Refusal {
        var bound = bindings.read(expression);
        return number(bindings.subject(bound), bound, expression);
    }

    private static <T> ToDoubleFunction<Object[]> number(Subject<T> subject, int bound, Expression expression)
            throws Refusal {
        var read = new ValueCompiler<>(subject, new Uses<>()).number(expression).read();
        var type = subject.type().type();
        return match -> {
            var value = read.applyAsDouble(type.cast(match[bound]));
            return Double.isNaN(value) ? 0 : Math.max(0, Math.min(LONGEST_DAYS, value));
        };
    }

    private static String id(Object fact) {
        if (fact instanceof Opportunity opportunity) {
            return opportunity.id();
        }
        if (fact instanceof Rep rep && rep.known() != null) {
            return rep.known().id();
        }
        if (fact instanceof Manager manager) {
            return manager.id();
        }
        if (fact instanceof Team team) {
            return team.known().id();
        }
        return fact instanceof Account account && account.known() != null
                ? account.known().id()
                : "";
    }
}
