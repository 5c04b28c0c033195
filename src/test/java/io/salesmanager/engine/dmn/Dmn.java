package io.salesmanager.engine.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.salesmanager.engine.dmn.guard.EvaluationThread.Busy;
import io.salesmanager.engine.dmn.guard.EvaluationThread.Lanes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** Writes small models for tests, and evaluates them. */
@NullUnmarked
public final class Dmn {
    static final Lanes LANES = new Lanes(2, Duration.ofSeconds(60));
    private static final String NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private final String name;
    private final StringBuilder body = new StringBuilder();

    private Dmn(String name) {
        this.name = name;
    }

    public static Dmn model(String name) {
        return new Dmn(name);
    }

    public Dmn imports(String other, String alias) {
        return raw(
                "<import name=\"%s\" namespace=\"urn:test:%s\" importType=\"%s\"/>".formatted(alias, other, NAMESPACE));
    }

    public Dmn type(String type, String content) {
        return raw("<itemDefinition name=\"%s\"%s</itemDefinition>".formatted(type, content));
    }

    public Dmn input(String input, String type) {
        return raw("<inputData id=\"_%s\" name=\"%s\"><variable name=\"%s\"%s/></inputData>"
                .formatted(id(input), input, input, typed(type)));
    }

    /** @param needs inputs, decisions, and with a * in front what is called */
    public Dmn decision(String decision, String type, List<String> needs, String expression) {
        var requirements = needs.stream().map(Dmn::requirement).collect(Collectors.joining());
        return raw("<decision id=\"_%s\" name=\"%s\">\n<variable name=\"%s\"%s/>%s%s</decision>"
                .formatted(id(decision), decision, decision, typed(type), requirements, expression));
    }

    public Dmn literal(String decision, String type, List<String> needs, String feel) {
        return decision(decision, type, needs, feel(feel));
    }

    public Dmn function(String function, List<String> parameters, String expression) {
        return function(function, parameters, List.of(), expression);
    }

    public Dmn function(String function, List<String> parameters, List<String> needs, String expression) {
        var formal = parameters.stream()
                .map(parameter -> {
                    var parts = parameter.split(":", -1);
                    return "<formalParameter name=\"%s\" typeRef=\"%s\"/>".formatted(parts[0], parts[1]);
                })
                .collect(Collectors.joining());
        var requirements = needs.stream().map(Dmn::requirement).collect(Collectors.joining());
        return raw(
                "<businessKnowledgeModel id=\"_%s\" name=\"%s\"><variable name=\"%s\"/><encapsulatedLogic>%s%s</encapsulatedLogic>%s</businessKnowledgeModel>"
                        .formatted(id(function), function, function, formal, expression, requirements));
    }

    public Dmn raw(String xml) {
        body.append(xml).append('\n');
        return this;
    }

    public String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="%s" id="_definitions" name="%s" namespace="urn:test:%s">
                %s</definitions>
                """.formatted(NAMESPACE, name, name, body);
    }

    public byte[] bytes() {
        return xml().getBytes(UTF_8);
    }

    ModelText text() throws ModelRefused {
        return ModelText.read(bytes());
    }

    DmnModel compiled(Dmn... imported) throws ModelRefused, Busy, InterruptedException {
        var texts = new ArrayList<ModelText>();
        for (var one : imported) {
            texts.add(one.text());
        }
        return new DmnCompiler(LANES).compile(text(), texts);
    }

    DmnOutcome outcome(String decision, Map<String, Object> inputs) {
        try {
            return compiled().evaluate(LANES, inputs, List.of(decision)).get(decision);
        } catch (ModelRefused | Busy | InterruptedException e) {
            throw new AssertionError(xml(), e);
        }
    }

    /** The outcome of one expression without inputs. */
    static DmnOutcome feel(String type, String feel) {
        return model("one").literal("it", type, List.of(), feel).outcome("it", Map.of());
    }

    public static String feel(String text) {
        return "<literalExpression><text>%s</text></literalExpression>".formatted(escaped(text));
    }

    /** @param rows cells separated by |, with the outputs after the inputs */
    public static String table(String hitPolicy, List<String> inputs, List<String> outputs, String... rows) {
        var table = new StringBuilder("<decisionTable %s>".formatted(hitPolicy));
        for (var input : inputs) {
            table.append("<input><inputExpression><text>%s</text></inputExpression></input>".formatted(escaped(input)));
        }
        for (var output : outputs) {
            table.append(output);
        }
        for (var row : rows) {
            var cells = row.split("\\|", -1);
            table.append("<rule>");
            for (var i = 0; i < cells.length; i++) {
                var kind = i < inputs.size() ? "inputEntry" : "outputEntry";
                table.append("<%s><text>%s</text></%s>".formatted(kind, escaped(cells[i].strip()), kind));
            }
            table.append("</rule>");
        }
        return table.append("</decisionTable>").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String typed(String type) {
        return type.isEmpty() ? "" : " typeRef=\"%s\"".formatted(type);
    }

    private static String requirement(String needed) {
        if (needed.startsWith("*")) {
            return "<knowledgeRequirement><requiredKnowledge href=\"#_%s\"/></knowledgeRequirement>"
                    .formatted(id(needed.substring(1)));
        }
        var kind = needed.startsWith("=") ? "requiredDecision" : "requiredInput";
        var href = needed.startsWith("http") || needed.startsWith("urn")
                ? needed
                : "#_" + id(needed.startsWith("=") ? needed.substring(1) : needed);
        return "<informationRequirement><%s href=\"%s\"/></informationRequirement>".formatted(kind, href);
    }

    private static String id(String name) {
        return name.replace(' ', '_');
    }
}
