package io.salesmanager.engine.dmn;

import java.util.Set;

/**
 * A model that passed the first look: it is XML of DMN without anything that would run foreign code.
 *
 * @param xml the whole text
 * @param namespace by which others import it
 * @param name as the model calls itself
 * @param imports namespaces of the models that it needs
 */
public record ModelText(String xml, String namespace, String name, Set<String> imports) {
    public static final int MOST_BYTES = 1 << 20;

    /** @throws ModelRefused with each fault and its place */
    public static ModelText read(byte[] content) throws ModelRefused {
        return ModelReader.read(content);
    }
}
