package io.salesmanager.engine.analysis.solve;

import de.uni_freiburg.informatik.ultimate.logic.Logics;
import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Rational;
import de.uni_freiburg.informatik.ultimate.logic.Sort;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.logic.Util;
import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SMTInterpol, for formulas of yes-or-no and of linear arithmetic. For one thread. */
final class Solver {
    private static final int ONLY_FATAL = 1;
    /** In milliseconds, a thousand times the usual. What takes longer is left open, and nothing is said of it. */
    private static final long LONGEST_CHECK = 20_000;

    private final SMTInterpol script;
    private final Sort reals;
    private int symbols;

    Solver() {
        var log = new DefaultLogger();
        log.setLoglevel(ONLY_FATAL);
        script = new SMTInterpol(log);
        script.setOption(":produce-models", true);
        script.setOption(":timeout", BigInteger.valueOf(LONGEST_CHECK));
        script.setLogic(Logics.QF_UFLIRA);
        reals = script.sort("Real");
    }

    /** A yes or no of its own. */
    Term flag() {
        var name = "x" + symbols++;
        script.declareFun(name, new Sort[0], script.sort("Bool"));
        return script.term(name);
    }

    /** A number of its own. */
    Term number(boolean whole) {
        var name = "x" + symbols++;
        script.declareFun(name, new Sort[0], script.sort(whole ? "Int" : "Real"));
        return whole ? script.term("to_real", script.term(name)) : script.term(name);
    }

    Term constant(BigDecimal value) {
        var scale = Math.max(0, value.scale());
        return Rational.valueOf(value.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale))
                .toTerm(reals);
    }

    Term constant(double value) {
        return constant(BigDecimal.valueOf(value));
    }

    Term yes() {
        return script.term("true");
    }

    Term no() {
        return script.term("false");
    }

    Term not(Term term) {
        return Util.not(script, term);
    }

    Term and(Term... terms) {
        return Util.and(script, terms);
    }

    Term and(Collection<Term> terms) {
        return Util.and(script, terms.toArray(Term[]::new));
    }

    Term or(Term... terms) {
        return Util.or(script, terms);
    }

    Term or(Collection<Term> terms) {
        return Util.or(script, terms.toArray(Term[]::new));
    }

    /** A function or comparison by its name in SMT-LIB, such as {@code +}, {@code <=} or {@code ite}. */
    Term apply(String name, Term... arguments) {
        return script.term(name, arguments);
    }

    /** Holds in every later question. */
    void always(Term term) {
        script.assertTerm(term);
    }

    /** Asks for facts that meet all of these; they are read while the model is there. */
    Answer ask(List<Term> terms, Function<Model, Map<String, @Nullable Object>> read) {
        script.push(1);
        try {
            terms.forEach(script::assertTerm);
            return switch (script.checkSat()) {
                case SAT -> new Answer(Answer.Kind.FOUND, read.apply(script.getModel()));
                case UNSAT -> new Answer(Answer.Kind.IMPOSSIBLE, Map.of());
                case UNKNOWN -> new Answer(Answer.Kind.OPEN, Map.of());
            };
        } finally {
            script.pop(1);
        }
    }
}
