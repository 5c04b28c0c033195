package io.salesmanager.engine.model;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.List;

/** Writes models of rules for tests, one line for each tag that matters. */
public final class Model {
    public static final String FILE = "10-x/t.dmn";
    private static final String NAMESPACE = "https://www.omg.org/spec/DMN/%s/MODEL/";

    private final String namespace;
    private final StringBuilder body = new StringBuilder();

    private Model(String namespace) {
        this.namespace = namespace;
    }

    public static Model of() {
        return version("20211108");
    }

    /** @param version of DMN, such as 20191111 for 1.3 */
    public static Model version(String version) {
        return new Model(NAMESPACE.formatted(version));
    }

    public Model input(String name) {
        return raw("<inputData id=\"_%s\" name=\"%s\"><variable name=\"%s\"/></inputData>".formatted(name, name, name));
    }

    public Model dial(String body) {
        return raw(
                "<businessKnowledgeModel id=\"_dial\" name=\"dial\"><variable name=\"dial\"/><encapsulatedLogic><formalParameter name=\"name\" typeRef=\"string\"/><literalExpression><text>%s</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>"
                        .formatted(escaped(body)));
    }

    public Model literal(String name, String feel, String... needs) {
        return decision(name, "<literalExpression><text>%s</text></literalExpression>".formatted(escaped(feel)), needs);
    }

    public Model context(String name, List<String> entries, String... needs) {
        var context = new StringBuilder("<context>");
        for (var entry : entries) {
            var parts = entry.split(": ", 2);
            context.append(
                    "<contextEntry><variable name=\"%s\"/><literalExpression><text>%s</text></literalExpression></contextEntry>"
                            .formatted(parts[0], escaped(parts[1])));
        }
        return decision(name, context + "</context>", needs);
    }

    /**
     * A decision table.
     *
     * @param heading inputs and outputs, each group with | between, the groups with =&gt; between
     * @param rows cells in the same form
     */
    public Model table(String name, String policy, String heading, List<String> rows, String... needs) {
        var table = new StringBuilder("\n<decisionTable hitPolicy=\"%s\">\n".formatted(policy));
        for (var input : cells(heading, 0)) {
            table.append("<input label=\"%s\"><inputExpression><text>%s</text></inputExpression></input>\n"
                    .formatted(escaped(input).replace("\"", "&quot;"), escaped(input)));
        }
        for (var output : cells(heading, 1)) {
            table.append("<output name=\"%s\"/>\n".formatted(output));
        }
        table.append("<annotation name=\"source\"/><annotation name=\"owner\"/>\n");
        for (var row : rows) {
            table.append("<rule>\n");
            for (var cell : cells(row, 0)) {
                table.append("<inputEntry><text>%s</text></inputEntry>\n".formatted(escaped(cell)));
            }
            for (var cell : cells(row, 1)) {
                table.append("<outputEntry><text>%s</text></outputEntry>\n".formatted(escaped(cell)));
            }
            table.append(
                    "<annotationEntry><text>test</text></annotationEntry><annotationEntry><text>test</text></annotationEntry>\n</rule>\n");
        }
        return decision(name, table + "</decisionTable>\n", needs);
    }

    private static List<String> cells(String row, int group) {
        return List.of(row.split("=>", -1)[group].strip().split("\\s*\\|\\s*", -1));
    }

    /** @param needs inputs, decisions with = in front, what is called with * */
    public Model decision(String name, String logic, String... needs) {
        body.append("<decision id=\"_%s\" name=\"%s\"><variable name=\"%s\"/>".formatted(id(name), name, name));
        for (var need : needs) {
            body.append(
                    need.startsWith("*")
                            ? "<knowledgeRequirement><requiredKnowledge href=\"#_%s\"/></knowledgeRequirement>"
                                    .formatted(id(need.substring(1)))
                            : need.startsWith("=")
                                    ? "<informationRequirement><requiredDecision href=\"#_%s\"/></informationRequirement>"
                                            .formatted(id(need.substring(1)))
                                    : "<informationRequirement><requiredInput href=\"#_%s\"/></informationRequirement>"
                                            .formatted(id(need)));
        }
        return raw(logic + "</decision>");
    }

    private static String id(String name) {
        return name.replace(' ', '_');
    }

    public Model raw(String xml) {
        body.append(xml).append('\n');
        return this;
    }

    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions xmlns=\"%s\" name=\"t\" namespace=\"urn:t\">\n%s</definitions>\n"
                .formatted(namespace, body);
    }

    public SourceFiles files() {
        return files(xml());
    }

    public static SourceFiles files(String xml) {
        return new SourceFiles(List.of(
                SourceFile.of("playbook.yaml", SmallRulebook.PLAYBOOK),
                SourceFile.of("dials.csv", SmallRulebook.DIALS),
                SourceFile.of(FILE, xml)));
    }

    public LoadResult load() {
        return RulebookLoader.load(files());
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
