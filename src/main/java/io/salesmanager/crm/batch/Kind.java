package io.salesmanager.crm.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesmanager.crm.Change;
import io.salesmanager.crm.fact.Origin;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of fact or event that can be sent.
 *
 * @param name as in the address, such as {@code opportunities}
 * @param reader reads and checks one
 * @param id what an answer calls it
 * @param keeper stores some
 * @param references the ids of other facts that it names
 */
public record Kind<T>(
        String name, Reader<T> reader, Function<T, String> id, Keeper<T> keeper, List<Reference<T>> references) {
    public Kind {
        references = List.copyOf(references);
    }

    /** A kind that names no other facts, or refuses those that are not known. */
    public Kind(String name, Reader<T> reader, Function<T, String> id, Keeper<T> keeper) {
        this(name, reader, id, keeper, List.of());
    }

    /** The same, where something is done in the transaction before any is stored. */
    public Kind<T> before(Runnable check) {
        return new Kind<>(
                name,
                reader,
                id,
                (facts, origin) -> {
                    check.run();
                    return keeper.store(facts, origin);
                },
                references);
    }

    public interface Reader<T> {
        /** @param path of the fact in what was sent, or empty */
        T read(JsonNode json, String path);
    }

    public interface Keeper<T> {
        List<Change> store(List<T> facts, Origin origin);
    }
}
