package io.salesmanager.engine.dmn.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.compiler.DMNCompilerConfigurationImpl;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.model.api.Definitions;

/**
 * KIE's compiler of DMN as its runner of the TCK uses it (strict: types are checked when a model runs), but no class can be
 * loaded, FEEL is interpreted and never compiled to Java, and everything evaluated is guarded.
 */
public final class GuardedCompiler {
    private final DMNCompilerConfigurationImpl configuration = new DMNCompilerConfigurationImpl();
    private final DMNCompilerImpl compiler;

    public GuardedCompiler() {
        configuration.setRootClassLoader(new NoClasses());
        configuration.setProperty(RuntimeTypeCheckOption.PROPERTY_NAME, "true");
        configuration.addFEELProfile(new BoundedFunctions());
        configuration.setDecisionLogicCompilerFactory(GuardedLogic::new);
        compiler = new DMNCompilerImpl(configuration);
    }

    public ClassLoader classLoader() {
        return configuration.getRootClassLoader();
    }

    /** @param imported compiled before it, and all that they import */
    public @Nullable DMNModel compile(Definitions definitions, List<DMNModel> imported) {
        var model = compiler.compile(definitions, imported, null, null);
        if (model instanceof DMNModelImpl compiled) {
            var feel = (FEELImpl) FEELBuilder.builder()
                    .withClassloader(configuration.getRootClassLoader())
                    .withProfiles(configuration.getFeelProfiles())
                    .withFEELDialect(compiled.getFeelDialect())
                    .withDMNVersion(compiled.getDMNVersion())
                    .build();
            var seen = Collections.<DMNType>newSetFromMap(new IdentityHashMap<>());
            model.getItemDefinitions().forEach(item -> constrain(item.getType(), feel, seen));
        }
        return model;
    }

    /** Constraints of types are evaluated by KIE with its own functions, whatever the profile says. */
    private static void constrain(@Nullable DMNType type, FEELImpl feel, Set<DMNType> seen) {
        if (!(type instanceof BaseDMNTypeImpl constrained) || !seen.add(type)) {
            return;
        }
        constrained.setAllowedValues(bounded(constrained.getAllowedValuesFEEL(), feel));
        constrained.setTypeConstraint(bounded(constrained.getTypeConstraintFEEL(), feel));
        constrain(constrained.getBaseType(), feel, seen);
        constrained.getFields().values().forEach(field -> constrain(field, feel, seen));
    }

    private static @Nullable List<UnaryTest> bounded(@Nullable List<UnaryTest> tests, FEELImpl feel) {
        if (tests == null) {
            return null;
        }
        var bounded = new ArrayList<UnaryTest>();
        for (var test : tests) {
            bounded.add(test instanceof Bounded ? test : new Bounded(test, feel));
        }
        return bounded;
    }

    private record Bounded(UnaryTest test, FEELImpl feel) implements UnaryTest {
        @Override
        public Boolean apply(EvaluationContext context, Object value) {
            var budget = Budget.ofThisThread();
            budget.spend(1);
            Map<String, Object> values = new HashMap<>();
            values.put("?", budget.weighed(value));
            return test.apply(feel.newEvaluationContext(context.getListeners(), values), value);
        }

        @Override
        public String toString() {
            return test.toString();
        }
    }

    /** Knows no class, so that whatever names one finds nothing. */
    private static final class NoClasses extends ClassLoader {
        private NoClasses() {
            super(null);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            throw new ClassNotFoundException(name);
        }
    }
}
