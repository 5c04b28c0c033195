package io.salesmanager.engine.dmn;

import io.salesmanager.engine.dmn.DmnOutcome.Status;
import io.salesmanager.engine.dmn.guard.EvaluationThread;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Busy;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Lanes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionServiceNode;
import org.kie.dmn.core.api.DMNFactory;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.Decision;

/** A model ready to be evaluated. The same inputs give the same outcome, but for FEEL's now() and today(). */
public final class DmnModel {
    private static final Duration LONGEST = Duration.ofSeconds(1);
    /** A model of 1,600 decisions that all fail takes KIE a second when it is cold. */
    private static final Duration FOR_EACH = Duration.ofMillis(2);

    private static final Duration LONGEST_OF_ALL = Duration.ofSeconds(5);

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<ModelFault> faults;
    private final Map<String, List<DMNMessage>> broken;
    /** A business knowledge model that requires itself; KIE would follow it without end. */
    private final @Nullable String circle;

    DmnModel(DMNRuntime runtime, DMNModel model, List<ModelFault> faults) {
        this.runtime = runtime;
        this.model = model;
        this.faults = List.copyOf(faults);
        this.broken = broken(model);
        this.circle = RequirementCircle.find(model);
    }

    /** What KIE finds wrong in it; decisions that do not need these parts can be evaluated. */
    public List<ModelFault> faults() {
        return faults;
    }

    /** Names of its own decisions, in order of the model. */
    public List<String> decisions() {
        return own(model.getDecisions().stream());
    }

    public List<String> decisionServices() {
        return own(model.getDecisionServices().stream());
    }

    public List<String> inputs() {
        return own(model.getInputs().stream());
    }

    private List<String> own(Stream<? extends DMNNode> nodes) {
        return nodes.filter(node -> node.getModelNamespace().equals(model.getNamespace()))
                .<@Nullable String>map(DMNNode::getName)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * @param inputs by name, as JSON has them; a decision may be among them and is then not evaluated
     * @param asked names of decisions and decision services; none for all decisions. A service answers with its own name and
     *     with its output decisions
     * @return by name, in the order asked
     * @throws Busy if too much is evaluated at once
     */
    public Map<String, DmnOutcome> evaluate(Lanes lanes, Map<String, @Nullable Object> inputs, List<String> asked)
            throws Busy, InterruptedException {
        var names = asked.isEmpty() ? decisions() : asked;
        if (circle != null) {
            return stopped(names, "Knowledge requirements lead from '%s' back to itself.".formatted(circle));
        }
        var ended = EvaluationThread.run(lanes, longest(names.size()), () -> outcomes(inputs, names));
        var outcomes = ended.value();
        return outcomes == null ? stopped(names, "It was stopped. " + ended.stopped()) : outcomes;
    }

    /** Of computing, to evaluate so many. */
    static Duration longest(int decisions) {
        var longest = LONGEST.plus(FOR_EACH.multipliedBy(decisions));
        return longest.compareTo(LONGEST_OF_ALL) < 0 ? longest : LONGEST_OF_ALL;
    }

    private static Map<String, DmnOutcome> stopped(List<String> names, String message) {
        var outcomes = new LinkedHashMap<String, DmnOutcome>();
        names.forEach(name -> outcomes.put(name, DmnOutcome.failed(message)));
        return outcomes;
    }

    private Map<String, DmnOutcome> outcomes(Map<String, @Nullable Object> inputs, List<String> names) {
        var context = DMNFactory.newContext();
        new Inputs(model, runtime.getModels()).typed(inputs).forEach(context::set);
        var outcomes = new LinkedHashMap<String, DmnOutcome>();
        var decisions = names.stream().filter(this::isDecision).toList();
        var result =
                decisions.isEmpty() ? null : runtime.evaluateByName(model, context, decisions.toArray(new String[0]));
        for (var name : names) {
            if (result != null && isDecision(name)) {
                outcomes.put(name, decision(result, name));
            } else if (isService(name)) {
                service(context, name, outcomes);
            } else {
                outcomes.put(name, DmnOutcome.failed(unknown(name)));
            }
        }
        return outcomes;
    }

    private boolean isDecision(String name) {
        return model.getDecisionByName(name) != null;
    }

    private boolean isService(String name) {
        return decisionServices().contains(name);
    }

    private String unknown(String name) {
        return "The model has no decision or decision service '%s'; it has %s."
                .formatted(
                        name,
                        String.join(
                                ", ",
                                Stream.concat(decisions().stream(), decisionServices().stream())
                                        .toList()));
    }

    private DmnOutcome decision(DMNResult result, String name) {
        @Nullable DMNDecisionResult decided = result.getDecisionResultByName(name);
        if (decided == null) {
            return new DmnOutcome(
                    Status.SUCCEEDED, FeelValues.toJson(result.getContext().get(name)), texts(result.getMessages()));
        }
        return switch (decided.getEvaluationStatus()) {
            case SUCCEEDED -> succeeded(decided);
            case FAILED, EVALUATING -> new DmnOutcome(Status.FAILED, null, because(result, decided));
            case SKIPPED -> new DmnOutcome(Status.SKIPPED, null, because(result, decided));
            case NOT_EVALUATED ->
                result.getContext().isDefined(name)
                        ? new DmnOutcome(
                                Status.SUCCEEDED,
                                FeelValues.toJson(result.getContext().get(name)),
                                List.of())
                        : new DmnOutcome(Status.SKIPPED, null, because(result, decided));
        };
    }

    /** KIE evaluates what it could read of an expression with a mistake. */
    private DmnOutcome succeeded(DMNDecisionResult decided) {
        var value = FeelValues.toJson(decided.getResult());
        var mistakes = broken.getOrDefault(decided.getDecisionName(), List.of());
        return mistakes.stream().anyMatch(mistake -> value == null || isMisread(mistake))
                ? new DmnOutcome(Status.FAILED, null, texts(mistakes))
                : new DmnOutcome(Status.SUCCEEDED, value, texts(decided.getMessages()));
    }

    /** An expression, not a name that FEEL would rather not have. */
    private static boolean isMisread(DMNMessage mistake) {
        return mistake.getMessageType() == DMNMessageType.ERR_COMPILING_FEEL
                && mistake.getFeelEvent() instanceof SyntaxErrorEvent;
    }

    /** Errors by the decision that they stand in. */
    private static Map<String, List<DMNMessage>> broken(DMNModel model) {
        var broken = new LinkedHashMap<String, List<DMNMessage>>();
        for (var message : model.getMessages(DMNMessage.Severity.ERROR)) {
            @Nullable Object source = message.getSourceReference();
            while (source instanceof DMNModelInstrumentedBase element) {
                if (element instanceof Decision decision) {
                    broken.computeIfAbsent(decision.getName(), name -> new ArrayList<>())
                            .add(message);
                }
                source = element.getParent();
            }
        }
        return broken;
    }

    /** KIE hangs some messages on parts of a decision alone. */
    private static List<String> because(DMNResult result, DMNDecisionResult decided) {
        var own = texts(decided.getMessages());
        return own.isEmpty() ? texts(result.getMessages()) : own;
    }

    private static List<String> texts(List<DMNMessage> messages) {
        return messages.stream().map(DMNMessage::getText).distinct().toList();
    }

    private void service(DMNContext context, String name, Map<String, DmnOutcome> outcomes) {
        var result = runtime.evaluateDecisionService(model, context, name);
        var values = new LinkedHashMap<String, @Nullable Object>();
        var all = true;
        for (var output : outputs(name)) {
            var outcome = decision(result, output);
            outcomes.putIfAbsent(output, outcome);
            values.put(output, outcome.value());
            all &= outcome.status() == Status.SUCCEEDED;
        }
        @Nullable Object value = values.size() == 1 ? values.values().iterator().next() : values;
        outcomes.put(
                name,
                new DmnOutcome(
                        all ? Status.SUCCEEDED : Status.FAILED, all ? value : null, texts(result.getMessages())));
    }

    private List<String> outputs(String service) {
        return model.getDecisionServices().stream()
                .filter(node -> node.getName().equals(service)
                        && node.getModelNamespace().equals(model.getNamespace()))
                .map(DecisionServiceNode::getDecisionService)
                .flatMap(node -> node.getOutputDecision().stream())
                .map(reference -> model.getDecisionById(
                        reference.getHref().substring(reference.getHref().indexOf('#') + 1)))
                .filter(Objects::nonNull)
                .map(DMNNode::getName)
                .toList();
    }
}
