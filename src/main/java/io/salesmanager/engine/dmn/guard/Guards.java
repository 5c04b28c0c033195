package io.salesmanager.engine.dmn.guard;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.ContextEntryNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FormalParameterNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NamedParameterNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;

/** Puts guards into a parsed FEEL expression: wherever it can loop, call, or make a value larger. */
final class Guards {
    private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(100_000);

    private Guards() {}

    /** @throws ExternalFunction if a function is to be taken from Java or PMML */
    static void in(@Nullable ASTNode node) {
        if (node == null) {
            return;
        }
        for (var child : node.getChildrenNode()) {
            in(child);
        }
        if (node instanceof FunctionDefNode function) {
            if (function.isExternal()) {
                throw new ExternalFunction(function.getText());
            }
            function.setBody(guarded(function.getBody()));
        } else if (node instanceof FunctionInvocationNode call) {
            call.setParams(elements(call.getParams()));
        } else if (node instanceof InfixOpNode infix) {
            infix.setLeft(guarded(infix.getLeft()));
            infix.setRight(
                    infix.getOperator() == InfixOperator.POW ? exponent(infix.getRight()) : guarded(infix.getRight()));
        } else {
            inLoop(node);
        }
    }

    private static void inLoop(ASTNode node) {
        if (node instanceof ForExpressionNode loop) {
            loop.setExpression(guarded(loop.getExpression()));
        } else if (node instanceof QuantifiedExpressionNode loop) {
            loop.setExpression(guarded(loop.getExpression()));
        } else if (node instanceof IterationContextNode iteration) {
            iteration.setExpression(iterated(iteration.getExpression()));
        } else if (node instanceof FilterExpressionNode filter) {
            filter.setExpression(guarded(filter.getExpression()));
            filter.setFilter(guarded(filter.getFilter()));
        } else {
            inValue(node);
        }
    }

    private static void inValue(ASTNode node) {
        if (node instanceof ContextEntryNode entry) {
            entry.setValue(guarded(entry.getValue()));
        } else if (node instanceof ListNode list) {
            elements(list);
        } else if (node instanceof IfExpressionNode choice) {
            choice.setCondition(guarded(choice.getCondition()));
            choice.setThenExpression(guarded(choice.getThenExpression()));
            choice.setElseExpression(guarded(choice.getElseExpression()));
        } else if (node instanceof InNode in) {
            in.setValue(guarded(in.getValue()));
            in.setExprs(guarded(in.getExprs()));
        } else if (node instanceof BetweenNode between) {
            between.setValue(guarded(between.getValue()));
            between.setStart(guarded(between.getStart()));
            between.setEnd(guarded(between.getEnd()));
        } else if (node instanceof PathExpressionNode path) {
            path.setExpression(guarded(path.getExpression()));
        }
    }

    private static @Nullable ListNode elements(@Nullable ListNode list) {
        if (list != null) {
            var elements = new ArrayList<@Nullable BaseNode>();
            for (var element : list.getElements()) {
                elements.add(element(element));
            }
            list.setElements(elements);
        }
        return list;
    }

    private static @Nullable BaseNode element(@Nullable BaseNode element) {
        if (element instanceof NamedParameterNode named) {
            named.setExpression(guarded(named.getExpression()));
            return named;
        }
        return guarded(element);
    }

    /** What a parent looks at by its class, or walks through by itself. */
    private static boolean isPartOfItsParent(BaseNode element) {
        return element instanceof UnaryTestNode
                || element instanceof IterationContextNode
                || element instanceof FormalParameterNode;
    }

    /** A text that KIE could not parse leaves holes. */
    @Nullable static BaseNode guarded(@Nullable BaseNode node) {
        return node == null || node instanceof Guard || isPartOfItsParent(node) ? node : new Guard(node);
    }

    private static @Nullable BaseNode exponent(@Nullable BaseNode node) {
        if (node == null) {
            return null;
        }
        return new Guard(node) {
            @Override
            @Nullable Object checked(Budget budget, @Nullable Object value) {
                if (value instanceof BigDecimal number && number.abs().compareTo(LARGEST_EXPONENT) > 0) {
                    throw budget.stop("An exponent is beyond %s.".formatted(LARGEST_EXPONENT));
                }
                return value;
            }
        };
    }

    /** A list whose every turn is a step: several lists in one loop are gone through without evaluating anything between. */
    private static @Nullable BaseNode iterated(@Nullable BaseNode node) {
        if (node == null) {
            return null;
        }
        return new Guard(node) {
            @Override
            @Nullable Object checked(Budget budget, @Nullable Object value) {
                return value instanceof List<?> list ? new Counted(list, budget) : value;
            }
        };
    }

    private static final class Counted extends AbstractList<Object> {
        private final List<?> list;
        private final Budget budget;

        private Counted(List<?> list, Budget budget) {
            this.list = list;
            this.budget = budget;
        }

        @Override
        public Object get(int index) {
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }

        @Override
        public Iterator<Object> iterator() {
            var turns = list.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return turns.hasNext();
                }

                @Override
                public Object next() {
                    budget.spend(1);
                    return turns.next();
                }
            };
        }
    }

    /** A function that would be taken from Java or PMML. */
    static final class ExternalFunction extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExternalFunction(String text) {
            super(text.lines().map(String::strip).collect(Collectors.joining(" ")));
        }
    }
}
