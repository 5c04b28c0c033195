package io.salesmanager.engine.dmn;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.NamedElement;

/** Where in a model the element stands that KIE speaks of: found by its id, else by its name. */
final class ElementPlaces {
    private final String xml;

    ElementPlaces(String xml) {
        this.xml = xml;
    }

    ModelFault fault(DMNMessage message) {
        var at = index(message);
        var before = xml.substring(0, Math.max(at, 0));
        var line = at < 0 ? 0 : 1 + (int) before.chars().filter(c -> c == '\n').count();
        var column = at < 0 ? 0 : at - before.lastIndexOf('\n');
        return new ModelFault(
                message.getMessageType().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                line,
                column,
                "",
                message.getText(),
                "The model is taken; decisions that need this fail until it is corrected.");
    }

    private int index(DMNMessage message) {
        @Nullable Object source = message.getSourceReference();
        while (source instanceof DMNModelInstrumentedBase element) {
            var at = source instanceof DMNElement identified && identified.getId() != null
                    ? xml.indexOf("id=\"" + identified.getId() + "\"")
                    : -1;
            if (at < 0 && source instanceof NamedElement named && named.getName() != null) {
                at = xml.indexOf("name=\"" + named.getName() + "\"");
            }
            if (at >= 0) {
                return Math.max(0, xml.lastIndexOf('<', at));
            }
            source = element.getParent();
        }
        return -1;
    }
}
