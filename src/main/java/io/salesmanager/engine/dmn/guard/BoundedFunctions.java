package io.salesmanager.engine.dmn.guard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.api.marshalling.DMNExtensionRegister;
import org.kie.dmn.core.compiler.DMNProfile;
import org.kie.dmn.core.compiler.DRGElementCompiler;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.Range;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.DistinctValuesFunction;
import org.kie.dmn.feel.runtime.functions.ExpFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.ParameterName;
import org.kie.dmn.feel.runtime.functions.RangeFunction;
import org.kie.dmn.feel.runtime.functions.StringJoinFunction;
import org.kie.dmn.feel.runtime.functions.UnionFunction;

/** FEEL's functions that KIE evaluates without bound, or with more than FEEL: the same, bounded. */
final class BoundedFunctions implements DMNProfile {
    private final List<FEELFunction> functions = List.of(
            new TextFunctions.Matches(),
            new TextFunctions.Replace(),
            new TextFunctions.Split(),
            new Join(),
            new DistinctValues(),
            new Union(),
            new Exp(),
            new RangeOfText(),
            new DecisionTable());

    @Override
    public List<FEELFunction> getFEELFunctions() {
        return functions;
    }

    @Override
    public List<DMNExtensionRegister> getExtensionRegisters() {
        return List.of();
    }

    @Override
    public List<DRGElementCompiler> getDRGElementCompilers() {
        return List.of();
    }

    static <T> FEELFnResult<T> refused(String parameter, String because) {
        return FEELFnResult.ofError(new InvalidParametersEvent(Severity.ERROR, parameter, because));
    }

    public static final class Join extends BaseFEELFunction {
        Join() {
            super("string join");
        }

        public FEELFnResult<String> invoke(@ParameterName("list") @Nullable List<?> list) {
            return StringJoinFunction.INSTANCE.invoke(list);
        }

        public FEELFnResult<String> invoke(
                @ParameterName("list") @Nullable List<?> list, @ParameterName("delimiter") @Nullable String delimiter) {
            if (list != null && delimiter != null) {
                Budget.ofThisThread().checkWeight((long) list.size() * delimiter.length());
            }
            return StringJoinFunction.INSTANCE.invoke(list, delimiter);
        }
    }

    /** Compares each with each. */
    public static final class DistinctValues extends BaseFEELFunction {
        DistinctValues() {
            super("distinct values");
        }

        public FEELFnResult<List<Object>> invoke(@ParameterName("list") @Nullable Object list) {
            if (list instanceof List<?> values) {
                Budget.ofThisThread().spend((long) values.size() * values.size() / 8);
            }
            return DistinctValuesFunction.INSTANCE.invoke(list);
        }
    }

    public static final class Union extends BaseFEELFunction {
        Union() {
            super("union");
        }

        public FEELFnResult<List<Object>> invoke(@ParameterName("list") Object[] lists) {
            var size = 0L;
            for (var list : lists == null ? new Object[0] : lists) {
                size += list instanceof List<?> values ? values.size() : 1;
            }
            Budget.ofThisThread().spend(size * size / 8);
            return UnionFunction.INSTANCE.invoke(lists);
        }
    }

    public static final class Exp extends BaseFEELFunction {
        /** e to this is beyond what FEEL's numbers hold. */
        private static final BigDecimal LARGEST = BigDecimal.valueOf(14_150);

        Exp() {
            super("exp");
        }

        public FEELFnResult<BigDecimal> invoke(@ParameterName("number") @Nullable BigDecimal number) {
            if (number != null && number.abs().compareTo(LARGEST) > 0) {
                return refused("number", "is beyond %s".formatted(LARGEST));
            }
            return ExpFunction.INSTANCE.invoke(number);
        }
    }

    /** KIE evaluates what stands in the text: a literal, or a call of date, time or duration with any expression inside. */
    public static final class RangeOfText extends BaseFEELFunction {
        private static final int LONGEST = 200;
        private static final int MOST_CALLS = 2;

        RangeOfText() {
            super("range");
        }

        public FEELFnResult<Range> invoke(@ParameterName("from") @Nullable String from) {
            if (from != null && (from.length() > LONGEST || calls(from) > MOST_CALLS)) {
                return refused("from", "is not a range of two literals");
            }
            return RangeFunction.INSTANCE.invoke(from);
        }

        private static long calls(String from) {
            return from.strip().chars().skip(1).filter(c -> c == '(').count();
        }
    }

    /** KIE's own function, which compiles FEEL out of texts. */
    public static final class DecisionTable extends BaseFEELFunction {
        DecisionTable() {
            super("decision table");
        }

        public FEELFnResult<Object> invoke(@ParameterName("ctx") Object[] ignored) {
            return refused("decision table", "is not a function of FEEL; write a decision table in the model");
        }
    }
}
