package io.salesmanager.crm.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesmanager.crm.BatchResult;
import io.salesmanager.crm.Change;
import io.salesmanager.crm.ItemResult;
import io.salesmanager.crm.batch.Batches;
import io.salesmanager.crm.batch.Kind;
import io.salesmanager.crm.fact.FactTable;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.crm.fact.Retirement;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Puts, deletes and batches of facts. */
@ApplicationScoped
class Facts {
    private static final String SOURCE = "api";

    private final Batches batches;
    private final Database database;
    private final Retirement retirement;
    private final Clock clock;

    Facts(Batches batches, Database database, Retirement retirement, Clock clock) {
        this.batches = batches;
        this.database = database;
        this.retirement = retirement;
        this.clock = clock;
    }

    /** 201 for a new fact, 200 for one that was known. Its id in the body may be left out. */
    <T> Response put(Kind<T> kind, String id, @Nullable JsonNode body, Sending sending) {
        if (!(body instanceof ObjectNode)) {
            throw Problem.ofField(
                    "not-an-object", "", "The body is no JSON object.", "Send the fields of the contract.");
        }
        ObjectNode fact = body.deepCopy();
        if (!fact.path("id").asText(id).equals(id)) {
            throw Problem.ofField(
                    "id-differs",
                    "id",
                    "The id in the body is '%s', in the address '%s'."
                            .formatted(fact.path("id").asText(), id),
                    "Send the same id in both, or leave it out of the body.");
        }
        kind.reader().read(fact.put("id", id), "");
        var stored = batches.facts(kind, fact, origin(sending.happened()), sending.dryRun())
                .items()
                .get(0);
        return answer(kind, id, stored, sending.dryRun());
    }

    <T> BatchResult post(Kind<T> kind, @Nullable JsonNode body, Sending sending) {
        return batches.facts(kind, body, origin(sending.happened()), sending.dryRun());
    }

    Origin origin(@Nullable String happened) {
        var now = clock.instant();
        if (happened == null) {
            return Origin.of(SOURCE, now);
        }
        try {
            var given = OffsetDateTime.parse(happened).toInstant();
            if (!given.isAfter(now) && given.getEpochSecond() >= 0) {
                return new Origin(SOURCE, now, given);
            }
        } catch (DateTimeException e) {
            // answered below, together with an instant that is still to come
        }
        throw Problem.ofField(
                "bad-value",
                "happened",
                "'%s' is no instant of the past.".formatted(happened),
                "Send when the change was made, such as 2027-01-31T09:00:00Z.");
    }

    Response delete(FactTable<?> table, String id, @Nullable String mergedInto, boolean dryRun) {
        var origin = origin(null);
        database.transaction(dryRun, () -> {
            retirement.retire(table, id, mergedInto, origin);
            return id;
        });
        return Response.noContent().build();
    }

    private static Response answer(Kind<?> kind, String id, ItemResult stored, boolean dryRun) {
        if (stored.result() != Change.CREATED || dryRun) {
            return Response.ok(stored).build();
        }
        var address = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.created(URI.create("/api/v1/%s/%s".formatted(kind.name(), address)))
                .entity(stored)
                .build();
    }
}
