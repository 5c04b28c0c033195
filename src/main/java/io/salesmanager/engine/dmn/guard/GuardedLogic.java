package io.salesmanager.engine.dmn.guard;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.core.compiler.DMNCompilerConfigurationImpl;
import org.kie.dmn.core.compiler.DMNCompilerContext;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.core.compiler.DMNEvaluatorCompiler;
import org.kie.dmn.core.compiler.DMNFEELHelper;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.core.util.Msg;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.CompiledExpressionImpl;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.lang.impl.UnaryTestInterpretedExecutableExpression;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.model.api.Expression;

/** KIE's compiler of decision logic, with guards put into every expression that it parses. */
final class GuardedLogic extends DMNEvaluatorCompiler {
    private final DMNCompilerConfigurationImpl configuration;

    GuardedLogic(DMNCompilerImpl compiler, DMNCompilerConfigurationImpl configuration) {
        super(compiler);
        this.configuration = configuration;
    }

    @Override
    public @Nullable DMNExpressionEvaluator compileExpression(
            DMNCompilerContext ctx,
            DMNModelImpl model,
            DMNBaseNode node,
            String exprName,
            @Nullable Expression expression) {
        var guarded =
                ctx instanceof GuardedContext ? ctx : new GuardedContext(ctx, new GuardedFeel(configuration, model));
        return super.compileExpression(guarded, model, node, exprName, expression);
    }

    /** The context of KIE, but for the one that parses. */
    private static final class GuardedContext extends DMNCompilerContext {
        private final DMNCompilerContext context;

        private GuardedContext(DMNCompilerContext context, DMNFEELHelper feel) {
            super(feel);
            this.context = context;
        }

        @Override
        public void enterFrame() {
            context.enterFrame();
        }

        @Override
        public void exitFrame() {
            context.exitFrame();
        }

        @Override
        public DMNType resolve(String name) {
            return context.resolve(name);
        }

        @Override
        public void setVariable(String name, DMNType type) {
            context.setVariable(name, type);
        }

        @Override
        public Map<String, DMNType> getVariables() {
            return context.getVariables();
        }
    }

    private static final class GuardedFeel extends DMNFEELHelper {
        private final FEELImpl feel;

        private GuardedFeel(DMNCompilerConfigurationImpl configuration, DMNModelImpl model) {
            super(
                    configuration.getRootClassLoader(),
                    configuration.getFeelProfiles(),
                    model.getFeelDialect(),
                    model.getDMNVersion());
            this.feel = (FEELImpl) newFEELInstance();
        }

        @Override
        public @Nullable CompiledExpression compileFeelExpression(
                DMNCompilerContext ctx,
                String expression,
                DMNModelImpl model,
                DMNElement element,
                Msg.Message errorMsg,
                Object... msgParams) {
            var parsed = super.compileFeelExpression(ctx, expression, model, element, errorMsg, msgParams);
            if (!(parsed instanceof ProcessedExpression processed)) {
                throw new IllegalStateException("KIE parsed FEEL into a " + parsed.getClass());
            }
            var tree = processed.getInterpreted().getASTNode();
            Guards.in(tree);
            return tree instanceof BaseNode node && !processed.getInterpreted().isFunctionDef()
                    ? new CompiledExpressionImpl(Guards.guarded(node))
                    : new CompiledExpressionImpl(tree);
        }

        /** KIE evaluates the text of a function at once; nothing that it calls so far is a function of FEEL. */
        @Override
        public FEELFunction evaluateFunctionDef(
                DMNCompilerContext ctx,
                String expression,
                DMNModelImpl model,
                DMNElement element,
                Msg.Message errorMsg,
                Object... msgParams) {
            throw new Guards.ExternalFunction(expression);
        }

        /** Parsed twice: by KIE for its messages, and once more because what it gives back cannot be looked into. */
        @Override
        public List<UnaryTest> evaluateUnaryTests(
                DMNCompilerContext ctx,
                String unaryTests,
                DMNModelImpl model,
                DMNElement element,
                Msg.Message errorMsg,
                Object... msgParams) {
            var tests = super.evaluateUnaryTests(ctx, unaryTests, model, element, errorMsg, msgParams);
            if (tests.isEmpty()) {
                return tests;
            }
            var context = feel.newCompilerContext();
            types(ctx).forEach(context::addInputVariableType);
            var parsed = feel.processUnaryTests(unaryTests, context).getInterpreted();
            return parsed == UnaryTestInterpretedExecutableExpression.EMPTY ? tests : guarded(parsed, context);
        }

        private List<UnaryTest> guarded(UnaryTestInterpretedExecutableExpression parsed, CompilerContext context) {
            Guards.in(parsed.getASTNode());
            return parsed.apply(feel.newEvaluationContext(context.getListeners(), Collections.emptyMap()));
        }

        private static Map<String, Type> types(DMNCompilerContext ctx) {
            var types = new HashMap<String, Type>();
            ctx.getVariables().forEach((name, type) -> types.put(name, ((BaseDMNTypeImpl) type).getFeelType()));
            return types;
        }
    }
}
