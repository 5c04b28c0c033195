package io.salesmanager.engine.dmn;

import io.salesmanager.engine.dmn.guard.EvaluationThread;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Busy;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Ended;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Lanes;
import io.salesmanager.engine.dmn.guard.GuardedCompiler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory;
import org.kie.dmn.core.impl.DMNRuntimeImpl;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.DecisionService;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.ItemDefinition;
import org.kie.dmn.model.v1_3.TInformationItem;

/** Compiles models. The first one loads KIE, which takes seconds; make it when it is needed. */
public final class DmnCompiler {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String SIMPLER = "Make it simpler: smaller expressions, fewer nested brackets.";

    private static final String FEEL_PREFIX = "of-feel";

    private final Lanes lanes;

    /** @param lanes for compiling; what is evaluated has its own */
    public DmnCompiler(Lanes lanes) {
        this.lanes = lanes;
    }

    /**
     * @param imported in order: each after those that it imports itself
     * @throws ModelRefused if KIE cannot make a model of it; what is wrong in single decisions is in {@link DmnModel#faults}
     * @throws Busy if too much is compiled at once
     */
    public DmnModel compile(ModelText text, List<ModelText> imported) throws ModelRefused, Busy, InterruptedException {
        var ended = ended(text, imported);
        var stopped = ended.stopped();
        if (stopped != null) {
            throw refused("too-complex", "The model cannot be compiled: " + stopped, SIMPLER);
        }
        var model = ended.value();
        if (model == null) {
            throw refused(
                    "not-dmn",
                    "KIE cannot read it as a DMN model.",
                    "Check it against the schema of its version of DMN; a modeller says which element is wrong.");
        }
        return model;
    }

    /** KIE throws where an element belongs to a later version of DMN than the model says it is. */
    private Ended<DmnModel> ended(ModelText text, List<ModelText> imported)
            throws ModelRefused, Busy, InterruptedException {
        try {
            return EvaluationThread.run(lanes, LONGEST, () -> compiled(text, imported));
        } catch (IllegalStateException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            throw refused(
                    "not-dmn",
                    "KIE cannot make a model of it: %s.".formatted(cause.getMessage()),
                    "Check it against the schema of its version of DMN; what belongs to a later version needs the namespace of that one.");
        }
    }

    private static ModelRefused refused(String code, String message, String advice) {
        return new ModelRefused(List.of(new ModelFault(code, 0, 0, "", message, advice)));
    }

    private static @Nullable DmnModel compiled(ModelText text, List<ModelText> imported) {
        var compiler = new GuardedCompiler();
        var models = new ArrayList<DMNModel>();
        for (var one : imported) {
            var model = compiled(compiler, one, models);
            if (model != null) {
                models.add(model);
            }
        }
        var model = compiled(compiler, text, models);
        if (model == null) {
            return null;
        }
        models.add(model);
        return new DmnModel(
                new DMNRuntimeImpl(new KnownModels(models, compiler.classLoader())), model, faults(text, model));
    }

    private static @Nullable DMNModel compiled(GuardedCompiler compiler, ModelText text, List<DMNModel> models) {
        var definitions = DMNMarshallerFactory.newDefaultMarshaller().unmarshal(text.xml());
        if (definitions == null) {
            return null;
        }
        named(definitions);
        typed(definitions);
        return compiler.compile(definitions, models);
    }

    /** A variable is called as its element, so that a model may leave it out; KIE leaves out the element then. */
    private static void named(Definitions definitions) {
        // asked for its services, KIE fails where a model has types alone
        for (var element : definitions.getDrgElement()) {
            if (element instanceof DecisionService service && service.getVariable() == null) {
                var variable = new TInformationItem();
                variable.setName(service.getName());
                variable.setParent(service);
                service.setVariable(variable);
            }
        }
    }

    /** Of an item without a type, KIE asks which function it is, and fails where the version of DMN has no such items. */
    private static void typed(Definitions definitions) {
        if (definitions instanceof org.kie.dmn.model.v1_1.TDefinitions
                || definitions instanceof org.kie.dmn.model.v1_2.TDefinitions) {
            definitions.getItemDefinition().forEach(DmnCompiler::typed);
        }
    }

    private static void typed(ItemDefinition item) {
        if (item.getTypeRef() == null && item.getItemComponent().isEmpty()) {
            // in DMN 1.1 the prefix says whose type it is
            item.getNsContext().put(FEEL_PREFIX, item.getURIFEEL());
            item.setTypeRef(new QName(item.getURIFEEL(), BuiltInType.UNKNOWN.getName(), FEEL_PREFIX));
        }
        item.getItemComponent().forEach(DmnCompiler::typed);
    }

    private static List<ModelFault> faults(ModelText text, DMNModel model) {
        var places = new ElementPlaces(text.xml());
        return model.getMessages(DMNMessage.Severity.ERROR, DMNMessage.Severity.WARN).stream()
                .map(message -> places.fault(message))
                .toList();
    }
}
