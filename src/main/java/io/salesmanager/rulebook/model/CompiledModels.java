package io.salesmanager.rulebook.model;

import io.salesmanager.engine.dmn.DmnModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Those used last, as many as the memory is meant for. */
final class CompiledModels {
    /** Of XML. A compiled model takes some 20 times that, as measured on 37 models. */
    private static final long MOST_CHARACTERS = 5_000_000;

    private final Map<String, Compiled> models = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    private record Compiled(DmnModel model, int characters) {}

    synchronized @Nullable DmnModel get(String key) {
        var found = models.get(key);
        return found == null ? null : found.model();
    }

    synchronized void put(String key, DmnModel model, int size) {
        var before = models.put(key, new Compiled(model, size));
        characters += size - (before == null ? 0 : before.characters());
        var eldest = models.entrySet().iterator();
        while (characters > MOST_CHARACTERS && models.size() > 1) {
            characters -= eldest.next().getValue().characters();
            eldest.remove();
        }
    }
}
