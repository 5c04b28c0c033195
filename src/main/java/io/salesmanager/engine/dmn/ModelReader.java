package io.salesmanager.engine.dmn;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The first look at a model, before KIE sees it. */
final class ModelReader {
    private static final int DEEPEST = 200;
    private static final int MOST_FAULTS = 50;
    private static final int LONGEST_NAME = 500;

    private static final Set<String> NAMESPACES = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/",
            "https://www.omg.org/spec/DMN/20240513/MODEL/");

    /** Of a draft of DMN 1.2, which imports still name. */
    private static final String ALPHA = "http://www.omg.org/spec/DMN1-2Alpha/20160929/MODEL";

    /** By which XStream, with which KIE reads XML, lets a document choose classes and point to other elements. */
    private static final List<String> FOREIGN_ATTRIBUTES =
            List.of("class", "resolves-to", "defined-in", "serialization", "reference");

    private static final String PLAIN_XML = "Send the model as DMN XML in UTF-8, as a modeller saves it.";

    private final List<ModelFault> faults = new ArrayList<>();
    private final Set<String> imports = new LinkedHashSet<>();
    private final List<String> open = new ArrayList<>();
    private final String xml;
    private String namespace = "";
    private String name = "";
    private @Nullable StringBuilder feel;
    private int feelLine;
    private int feelColumn;

    private ModelReader(String xml) {
        this.xml = xml;
    }

    static ModelText read(byte[] content) throws ModelRefused {
        if (content.length > ModelText.MOST_BYTES) {
            throw refused(
                    "too-large",
                    "The model has %d bytes; at most %d are taken.".formatted(content.length, ModelText.MOST_BYTES),
                    "Split it, and let one part import the other.");
        }
        var reader = new ModelReader(text(content));
        reader.read();
        if (!reader.faults.isEmpty()) {
            throw new ModelRefused(reader.faults);
        }
        return new ModelText(reader.xml, reader.namespace, reader.name, reader.imports);
    }

    private static String text(byte[] content) throws ModelRefused {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("not-utf-8", "The model is not in UTF-8.", PLAIN_XML);
        }
    }

    private static ModelRefused refused(String code, String message, String advice) {
        return new ModelRefused(List.of(new ModelFault(code, 0, 0, "", message, advice)));
    }

    private void read() throws ModelRefused {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            var events = factory.createXMLStreamReader(new StringReader(xml));
            while (events.hasNext() && faults.size() < MOST_FAULTS) {
                if (!take(events, events.next())) {
                    return;
                }
            }
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            fault("not-xml", at, "", "This is not XML: " + firstLine(e), PLAIN_XML);
        }
    }

    private static String firstLine(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        return message.substring(message.indexOf("Message: ") + 1).replaceFirst("^essage: ", "");
    }

    /** @return whether to read on */
    private boolean take(XMLStreamReader events, int event) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                fault(
                        "no-doctype",
                        events.getLocation(),
                        "<!DOCTYPE",
                        "A model may not have a DOCTYPE or entities.",
                        "Leave the DOCTYPE out and write the characters themselves.");
                return false;
            }
            case XMLStreamConstants.START_ELEMENT -> {
                return start(events);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                characters(events);
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {
                // comments and instructions say nothing
            }
        }
        return true;
    }

    private boolean start(XMLStreamReader events) {
        var element = events.getLocalName();
        if (open.isEmpty() && !root(events)) {
            return false;
        }
        open.add(element);
        if (open.size() > DEEPEST) {
            fault(
                    "too-deep",
                    events.getLocation(),
                    "<" + element,
                    "Elements are nested more than %d deep.".formatted(DEEPEST),
                    "Split the expression into several decisions.");
            return false;
        }
        for (var attribute : FOREIGN_ATTRIBUTES) {
            if (!open.contains("extensionElements") && events.getAttributeValue(null, attribute) != null) {
                fault(
                        "unknown-attribute",
                        events.getLocation(),
                        attribute,
                        "DMN knows no attribute '%s'.".formatted(attribute),
                        "Leave it out.");
            }
        }
        if (element.equals("import")) {
            imported(events);
        }
        var kind = events.getAttributeValue(null, "kind");
        if (kind != null && Set.of("java", "pmml").contains(kind.toLowerCase(Locale.ROOT))) {
            external(events.getLocation(), "kind=\"" + kind + "\"");
        }
        var called = events.getAttributeValue(null, "name");
        if (called != null && called.length() > LONGEST_NAME) {
            fault(
                    "too-long",
                    events.getLocation(),
                    called.substring(0, 40),
                    "A name has more than %d characters.".formatted(LONGEST_NAME),
                    "Give it a short name, and say the rest in its description.");
        }
        if (element.equals("text") && !open.contains("textAnnotation")) {
            feel = new StringBuilder();
            feelLine = events.getLocation().getLineNumber();
            feelColumn = Math.max(1, events.getLocation().getColumnNumber());
        }
        return true;
    }

    private boolean root(XMLStreamReader events) {
        if (!events.getLocalName().equals("definitions") || !isDmn(events)) {
            fault(
                    "not-dmn",
                    events.getLocation(),
                    "<" + events.getLocalName(),
                    "The first element is not 'definitions' of DMN 1.1 to 1.6.",
                    PLAIN_XML);
            return false;
        }
        namespace = text(events.getAttributeValue(null, "namespace"));
        name = text(events.getAttributeValue(null, "name"));
        if (namespace.isBlank() || name.isBlank()) {
            fault(
                    "no-name",
                    events.getLocation(),
                    "<definitions",
                    "The model has no name or no namespace.",
                    "Give 'definitions' both; others import it by its namespace.");
        }
        return true;
    }

    /** Some modellers declare the namespace of DMN and write their own before the elements; KIE goes by what is declared. */
    private static boolean isDmn(XMLStreamReader root) {
        return Stream.concat(
                        Stream.ofNullable(root.getNamespaceURI()),
                        IntStream.range(0, root.getNamespaceCount())
                                .mapToObj(root::getNamespaceURI)
                                .filter(Objects::nonNull))
                .anyMatch(NAMESPACES::contains);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void imported(XMLStreamReader events) {
        var type = text(events.getAttributeValue(null, "importType"));
        var from = text(events.getAttributeValue(null, "namespace"));
        if (NAMESPACES.contains(type) || type.equals(ALPHA)) {
            imports.add(from);
        } else {
            fault(
                    "not-dmn-import",
                    events.getLocation(),
                    type,
                    "Only models of DMN 1.1 to 1.6 can be imported.",
                    "PUT what is imported as a DMN model of its own, and import that by its namespace.");
        }
    }

    private void external(Location at, String text) {
        fault("external-function", at, text, "A function may not be taken from Java or PMML.", "Write it in FEEL.");
    }

    private void characters(XMLStreamReader events) {
        if (feel != null) {
            feel.append(events.getText());
        }
    }

    private void end() {
        open.remove(open.size() - 1);
        if (feel != null) {
            var constraint = open.contains("allowedValues") || open.contains("typeConstraint");
            FeelScan.faults(feel.toString(), constraint, feelLine, feelColumn).forEach(faults::add);
            feel = null;
        }
    }

    private void fault(String code, @Nullable Location at, String text, String message, String advice) {
        faults.add(new ModelFault(
                code,
                at == null ? 0 : at.getLineNumber(),
                at == null ? 0 : Math.max(1, at.getColumnNumber()),
                text,
                message,
                advice));
    }
}
