package io.salesmanager.rulebook.model;

import java.time.Instant;
import java.util.Set;

/**
 * A model as it is stored.
 *
 * @param name by which it is called over REST
 * @param namespace by which other models import it
 * @param modelName as the model calls itself
 * @param imports namespaces of the models that it needs
 * @param digest SHA-256 of its XML
 */
public record StoredModel(
        String name,
        String namespace,
        String modelName,
        Set<String> imports,
        String digest,
        Instant putAt,
        String putBy) {

    /** As the header has it. */
    String tag() {
        return '"' + digest + '"';
    }
}
