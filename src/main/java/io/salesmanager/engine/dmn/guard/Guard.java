package io.salesmanager.engine.dmn.guard;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.Visitor;

/** A FEEL expression that takes a step of the budget each time it is evaluated, and whose value is weighed. */
class Guard extends BaseNode {
    private final BaseNode guarded;

    Guard(BaseNode guarded) {
        this.guarded = guarded;
        copyLocationAttributesFrom(guarded);
        setText(guarded.getText());
    }

    @Override
    public @Nullable Object evaluate(EvaluationContext ctx) {
        var budget = Budget.ofThisThread();
        budget.enter();
        try {
            return checked(budget, budget.weighed(guarded.evaluate(ctx)));
        } finally {
            budget.leave();
        }
    }

    @Nullable Object checked(Budget budget, @Nullable Object value) {
        return value;
    }

    @Override
    public Type getResultType() {
        return guarded.getResultType();
    }

    @Override
    public ASTNode[] getChildrenNode() {
        return new ASTNode[] {guarded};
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return guarded.accept(visitor);
    }
}
