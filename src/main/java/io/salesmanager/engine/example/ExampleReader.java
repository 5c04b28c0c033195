package io.salesmanager.engine.example;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.salesmanager.engine.given.FactValue;
import io.salesmanager.engine.given.FactValue.NotAFact;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.history.Answers.YesNo;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code examples.yaml}. Ids need not be written (a deal without an account says accountId: null), and an instant may be written as a day. */
public final class ExampleReader {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .registerModule(new SimpleModule()
                    .addDeserializer(Instant.class, new DayOrInstant())
                    .addDeserializer(YesNo.class, new YesOrNo()));

    private ExampleReader() {}

    /** An example and where it stands. */
    public record Located(Example example, Location at) {}

    /** The examples of every file of a rulebook, whatever they are written in. */
    public static List<Located> readAll(SourceFiles files, Diagnostics diagnostics) {
        var found = new ArrayList<Located>();
        for (var file : files.files()) {
            if (file.path().endsWith("examples.yaml")) {
                found.addAll(read(file, diagnostics));
            } else if (ExampleTable.isTable(file.path())) {
                found.addAll(ExampleTable.read(file, diagnostics));
            }
        }
        return found;
    }

    public static List<Located> read(SourceFile file, Diagnostics diagnostics) {
        var found = new ArrayList<Located>();
        try (var parser = YAML.getFactory().createParser(file.text())) {
            var root = YAML.readTree(file.text());
            var list = root == null ? null : root.get("examples");
            if (list == null || !list.isArray()) {
                diagnostics.error(
                        "bad-examples",
                        Location.ofFile(file.path()),
                        "",
                        "This file has no list 'examples'.",
                        "Start it with 'examples:' and '- name: ...' below.");
                return found;
            }
            var lines = linesOfItems(file.text());
            for (var i = 0; i < list.size(); i++) {
                var at = new Location(file.path(), i < lines.size() ? lines.get(i) : 0, 0);
                if (list.get(i) instanceof ObjectNode node) {
                    fillIn(node);
                    read(node, at, diagnostics, found);
                } else {
                    diagnostics.error(
                            "bad-example",
                            at,
                            list.get(i).toString(),
                            "An example has fields, and this is a mere value.",
                            "Write '- name: ...' and its other fields below.");
                }
            }
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            diagnostics.error(
                    "bad-yaml",
                    new Location(
                            file.path(),
                            place == null ? 0 : place.getLineNr(),
                            place == null ? 0 : place.getColumnNr()),
                    "",
                    "This is not readable as YAML: " + e.getOriginalMessage(),
                    "Check the indentation.");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    private static void read(ObjectNode node, Location at, Diagnostics diagnostics, List<Located> found) {
        try {
            var facts = node.remove("facts");
            var example = withFacts(YAML.treeToValue(node, Example.class), facts);
            if (example.name() == null
                    || example.asOf() == null
                    || (example.opportunity() == null) == (example.facts() == null)) {
                diagnostics.error(
                        "bad-example",
                        at,
                        "",
                        "An example has a name, a day 'asOf', and either an opportunity or facts.",
                        "Add what is missing.");
            } else {
                found.add(new Located(example, at));
            }
        } catch (NotAFact e) {
            diagnostics.error(e.code(), at, node.path("name").asText(), e.problem(), e.advice());
        } catch (JsonMappingException e) {
            diagnostics.error(
                    "bad-example",
                    at,
                    node.path("name").asText(),
                    "This example cannot be read: " + e.getOriginalMessage(),
                    "The fields are those of POST /api/v1/decisions.");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read has no syntax errors", e);
        }
    }

    private static Example withFacts(Example example, @Nullable JsonNode given) throws NotAFact {
        return given == null ? example : example.with(facts(given));
    }

    private static Map<String, @Nullable Object> facts(JsonNode given) throws NotAFact {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        for (var fact : given.properties()) {
            var value = fact.getValue();
            var texts = new ArrayList<String>();
            value.forEach(each -> texts.add(each.asText()));
            var text = value.isNull() ? "unknown" : value.isArray() ? String.join(",", texts) : value.asText();
            facts.put(fact.getKey(), FactValue.read(fact.getKey(), text));
        }
        return facts;
    }

    private static void fillIn(ObjectNode node) {
        fillIn(node, "opportunity", "o-1");
        fillIn(node, "account", "a-1");
        fillIn(node, "rep", "r-1");
        if (node.get("opportunity") instanceof ObjectNode opportunity && !opportunity.has("accountId")) {
            opportunity.put("accountId", node.path("account").path("id").asText("a-1"));
        }
    }

    private static void fillIn(ObjectNode node, String name, String id) {
        if (node.get(name) instanceof ObjectNode object && !object.hasNonNull("id")) {
            object.put("id", id);
        }
    }

    /** The line on which each item of the list starts: YAML's tree has no positions. */
    private static List<Integer> linesOfItems(String text) {
        var lines = new ArrayList<Integer>();
        var all = text.lines().toList();
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).matches("\\s{0,4}- +\\{?\\s*(name|rule):.*")) {
                lines.add(i + 1);
            }
        }
        return lines;
    }

    /** YAML reads YES and NO as true and false. */
    private static final class YesOrNo extends StdDeserializer<YesNo> {
        private static final long serialVersionUID = 1L;

        private YesOrNo() {
            super(YesNo.class);
        }

        @Override
        public YesNo deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isBoolean()) {
                return parser.getBooleanValue() ? YesNo.YES : YesNo.NO;
            }
            for (var value : YesNo.values()) {
                if (value.name().equals(parser.getText())) {
                    return value;
                }
            }
            throw context.weirdStringException(parser.getText(), YesNo.class, "use YES, NO or UNKNOWN");
        }
    }

    private static final class DayOrInstant extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        private DayOrInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.getText();
            return text.length() == 10
                    ? LocalDate.parse(text).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
        }
    }
}
