package io.salesmanager.engine.dmn;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.ast.BusinessKnowledgeModelNode;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.core.ast.DMNBaseNode;

/** Looks for a business knowledge model that requires itself, perhaps through others. */
final class RequirementCircle {
    private final Set<DMNNode> done = new HashSet<>();
    private final Set<DMNNode> way = new HashSet<>();

    private RequirementCircle() {}

    /** @return its name; null where requirements lead nowhere back */
    static @Nullable String find(DMNModel model) {
        var search = new RequirementCircle();
        for (var node : model.getBusinessKnowledgeModels()) {
            var found = search.from(node);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String from(DMNNode node) {
        if (done.contains(node)) {
            return null;
        }
        if (!way.add(node)) {
            return node.getName();
        }
        if (node instanceof DMNBaseNode known) {
            for (var needed : known.getDependencies().values()) {
                var found = needed instanceof BusinessKnowledgeModelNode ? from(needed) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        way.remove(node);
        done.add(node);
        return null;
    }
}
