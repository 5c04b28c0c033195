package io.salesmanager.engine.model.xml;

import io.salesmanager.engine.dmn.ModelText;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.playbook.source.Location;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The elements of a model that passed the first look, and where each character of their texts stands in the file. */
public final class ModelTree {
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

    private final String file;
    private final String xml;
    private final int[] lineStarts;
    private final Element root;

    private ModelTree(String file, String xml, Element root) {
        this.file = file;
        this.xml = xml;
        this.root = root;
        this.lineStarts = lineStarts(xml);
    }

    /** @param text that was looked through: it is well-formed, and has neither a DOCTYPE nor entities of its own */
    public static ModelTree of(String file, ModelText text) {
        try {
            return new ModelTree(file, text.xml(), root(text.xml()));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the first look read it", e);
        }
    }

    public Element root() {
        return root;
    }

    /** A row of a decision table, or a decision, in which texts stand. */
    public record Place(
            @Nullable String decision, int row, @Nullable String heading) {
        public static final Place NONE = new Place(null, 0, null);

        public Place under(String otherHeading) {
            return new Place(decision, row, otherHeading);
        }
    }

    public Location at(int offset, Place place) {
        var line = Arrays.binarySearch(lineStarts, offset);
        var index = line < 0 ? -line - 2 : line;
        var column = offset - lineStarts[index] + 1;
        if (place.decision() == null) {
            return new Location(file, index + 1, column);
        }
        return place.row() == 0
                ? new Location(file, index + 1, column, place.decision(), null, place.heading())
                : Location.ofRow(file, index + 1, column, place.decision(), place.row(), place.heading());
    }

    public Location at(Element element, Place place) {
        return at(element.start(), place);
    }

    /** What stands in an element, without blanks around it. */
    public Piece text(Element element, Place place) {
        var parts = new ArrayList<Piece>();
        var from = element.inside();
        var to = element.end();
        var at = from;
        while (at < to) {
            var c = xml.charAt(at);
            if (c != '&' && c != '<' && c != '\r') {
                at++;
                continue;
            }
            parts.add(Piece.copied(xml.substring(from, at), at(from, place)));
            at = c == '&'
                    ? reference(at, place, parts)
                    : c == '<' ? markup(at, place, parts) : lineEnd(at, place, parts);
            from = at;
        }
        parts.add(Piece.copied(xml.substring(from, Math.max(from, to)), at(from, place)));
        return stripped(Piece.joined(at(element.inside(), place), parts));
    }

    private static Piece stripped(Piece piece) {
        var text = piece.text();
        var from = text.length() - text.stripLeading().length();
        return piece.part(from, Math.max(from, text.stripTrailing().length()));
    }

    private int reference(int at, Place place, List<Piece> parts) {
        var end = xml.indexOf(';', at);
        var name = xml.substring(at + 1, end);
        var said = name.startsWith("#x")
                ? Character.toString(Integer.parseInt(name.substring(2), 16))
                : name.startsWith("#")
                        ? Character.toString(Integer.parseInt(name.substring(1)))
                        : ENTITIES.getOrDefault(name, "");
        parts.add(Piece.meant(said, at(at, place)));
        return end + 1;
    }

    /** Characters that are meant as they stand; a comment, an instruction or a tag, which are passed over. */
    private int markup(int at, Place place, List<Piece> parts) {
        if (xml.startsWith("<![CDATA[", at)) {
            var from = at + "<![CDATA[".length();
            var end = xml.indexOf("]]>", from);
            parts.add(Piece.copied(xml.substring(from, end).replace("\r\n", "\n"), at(from, place)));
            return end + 3;
        }
        if (xml.startsWith("<!--", at)) {
            return xml.indexOf("-->", at) + 3;
        }
        return xml.startsWith("<?", at) ? xml.indexOf("?>", at) + 2 : xml.indexOf('>', at) + 1;
    }

    private int lineEnd(int at, Place place, List<Piece> parts) {
        parts.add(Piece.meant("\n", at(at, place)));
        return xml.startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    private static int[] lineStarts(String xml) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (var i = 0; i < xml.length(); i++) {
            if (xml.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Element root(String xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var events = factory.createXMLStreamReader(new StringReader(xml));
        var tags = new Tags(xml);
        var open = new ArrayDeque<Element>();
        open.push(new Element("", Map.of(), 0, 0));
        while (events.hasNext()) {
            var event = events.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                tags.next();
                var element = new Element(events.getLocalName(), attributes(events), tags.start(), tags.end());
                open.element().add(element);
                open.push(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                tags.next();
                open.pop().endsAt(tags.start());
            }
        }
        return open.element().children().get(0);
    }

    private static Map<String, String> attributes(XMLStreamReader events) {
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < events.getAttributeCount(); i++) {
            attributes.put(events.getAttributeLocalName(i), events.getAttributeValue(i));
        }
        return attributes;
    }
}
