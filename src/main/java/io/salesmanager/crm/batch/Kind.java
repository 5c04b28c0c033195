package io.salesmanager.crm.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesmanager.crm.Change;
import io.salesmanager.crm.fact.Origin;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact or event that can be sent.
 *
 * @param name as in the address, such as {@code opportunities}
 * @param owner for events the field that says whose they are, such as {@code repId}; null for facts
 * @param reader reads and checks one
 * @param id its own id; null for events that have none
 * @param refusals what is not stored although it can be read
 * @param keeper stores some
 * @param references the ids of other facts that it names
 */
public record Kind<T>(
        String name,
        @Nullable String owner,
        Reader<T> reader,
        Function<T, @Nullable String> id,
        Refusals<T> refusals,
        Keeper<T> keeper,
        List<Reference<T>> references) {
    public Kind {
        references = List.copyOf(references);
    }

    /** A kind that names no other facts, or refuses those that are not known. */
    public Kind(
            String name,
            @Nullable String owner,
            Reader<T> reader,
            Function<T, @Nullable String> id,
            Refusals<T> refusals,
            Keeper<T> keeper) {
        this(name, owner, reader, id, refusals, keeper, List.of());
    }

    /** The same, where what is sent is known to be there already. */
    public Kind<T> unchanged() {
        return new Kind<>(
                name,
                owner,
                reader,
                id,
                refusals,
                (facts, origin) -> Collections.nCopies(facts.size(), Change.UNCHANGED),
                references);
    }

    /** The same, where something is done in the transaction before any is stored. */
    public Kind<T> before(Runnable check) {
        return new Kind<>(
                name,
                owner,
                reader,
                id,
                refusals,
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
