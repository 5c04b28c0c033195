package io.salesmanager.crm.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.check.FactJson;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.ContentTag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Facts that come back as a GET answered them, with more than may be sent and more than is stored. */
@ApplicationScoped
class ReturnedFacts {
    /** What a GET shows and nobody sends. */
    private static final List<String> SHOWN_ONLY = List.of("exemptions", "approvals");

    private final FactJson json;
    private final ObjectMapper mapper;
    private final ContentTag tags;

    ReturnedFacts(FactJson json, ObjectMapper mapper, ContentTag tags) {
        this.json = json;
        this.mapper = mapper;
        this.tags = tags;
    }

    /**
     * Whether a fact is what a GET answers. Leaves out what is shown only and came back as it was.
     *
     * @param fact as it was sent, with its id
     */
    <T> boolean isUnchanged(Stored<T> stored, String id, ObjectNode fact, ViewScope scope) {
        var known = stored.reader().apply(id, scope);
        if (known.isEmpty()) {
            return false;
        }
        var isSame = isSame(stored, fact, known.get());
        ObjectNode shown = mapper.valueToTree(known.get());
        SHOWN_ONLY.stream()
                .filter(field -> fact.has(field) && fact.get(field).equals(shown.get(field)))
                .forEach(fact::remove);
        return isSame;
    }

    private <T> boolean isSame(Stored<T> stored, ObjectNode fact, T known) {
        try {
            var sent = json.read(fact, stored.table().get().type(), "", (any, path) -> {});
            return tags.of(sent).equals(tags.of(known));
        } catch (Problem problem) {
            // the reading that checks it too says all that is wrong with it
            return false;
        }
    }
}
