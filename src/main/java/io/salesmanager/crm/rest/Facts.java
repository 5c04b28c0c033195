package io.salesmanager.crm.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.BatchResult;
import io.salesmanager.crm.Change;
import io.salesmanager.crm.ItemResult;
import io.salesmanager.crm.batch.Batches;
import io.salesmanager.crm.batch.Kind;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.crm.fact.Retirement;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.platform.http.ContentTag;
import io.salesmanager.platform.http.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Puts, deletes and batches of facts. */
@ApplicationScoped
class Facts {
    private static final String SOURCE = "api";

    private final Batches batches;
    private final Database database;
    private final Retirement retirement;
    private final ContentTag tags;
    private final ReturnedFacts returned;
    private final Clock clock;

    Facts(
            Batches batches,
            Database database,
            Retirement retirement,
            ContentTag tags,
            ReturnedFacts returned,
            Clock clock) {
        this.batches = batches;
        this.database = database;
        this.retirement = retirement;
        this.tags = tags;
        this.returned = returned;
        this.clock = clock;
    }

    /** A fact with its ETag; 304 without it where the reader has it already. */
    <T> RestResponse<T> shown(T fact, Precondition known) {
        var tag = tags.of(fact);
        var answer =
                known.isKnown(tag) ? ResponseBuilder.<T>create(Response.Status.NOT_MODIFIED) : ResponseBuilder.ok(fact);
        return answer.header(HttpHeaders.ETAG, tag).build();
    }

    /** 201 for a new fact, 200 for one that was known. Its id in the body may be left out. */
    <T> RestResponse<ItemResult> put(
            Stored<T> stored,
            String id,
            @Nullable JsonNode body,
            Sending sending,
            Precondition precondition,
            ViewScope scope) {
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
        fact.put("id", id);
        var origin = origin(sending.happened());
        var kind = returned.isUnchanged(stored, id, fact, scope) ? stored.kind().unchanged() : stored.kind();
        var result =
                batches.one(kind.before(() -> check(stored, id, precondition)), fact, origin, sending.dryRun(), scope);
        var answer = answer(kind.name(), id, result, sending.dryRun());
        if (!sending.dryRun()) {
            current(stored, id).ifPresent(tag -> answer.header(HttpHeaders.ETAG, tag));
        }
        return answer.build();
    }

    /** In the transaction of the change: whoever else would change the same fact waits until it is over. */
    private void check(Stored<?> stored, String id, Precondition precondition) {
        if (precondition.isGiven()) {
            database.list(
                    "select id from %s where id = ? for update"
                            .formatted(stored.table().get().name()),
                    row -> row.getString(1),
                    id);
            precondition.check(current(stored, id).orElse(null));
        }
    }

    /** The ETag of what is stored, whoever may see it. */
    private Optional<String> current(Stored<?> stored, String id) {
        return stored.reader().apply(id, new ViewScope.Everything()).map(tags::of);
    }

    <T> BatchResult post(Kind<T> kind, @Nullable JsonNode body, Sending sending, ViewScope scope) {
        return batches.facts(kind, body, origin(sending.happened()), sending.dryRun(), scope);
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

    void delete(
            Stored<?> stored,
            String id,
            @Nullable String mergedInto,
            boolean dryRun,
            Precondition precondition,
            ViewScope scope) {
        var origin = origin(null);
        permit(stored, id, scope);
        if (mergedInto != null) {
            permit(stored, mergedInto, scope);
        }
        database.transaction(dryRun, () -> {
            check(stored, id, precondition);
            retirement.retire(stored.table().get(), id, mergedInto, origin);
            return id;
        });
    }

    /** @throws Problem 404 for what may not be seen, and for what was merged into that */
    private void permit(Stored<?> stored, String id, ViewScope scope) {
        var remaining = retirement.followed(stored.table().get(), List.of(id)).getOrDefault(id, id);
        if (!stored.kind()
                .refusals()
                .closed(new HashSet<>(List.of(id, remaining)), scope)
                .isEmpty()) {
            throw Problem.notFound(stored.what(), id);
        }
    }

    private static ResponseBuilder<ItemResult> answer(String kind, String id, ItemResult stored, boolean dryRun) {
        if (stored.result() != Change.CREATED || dryRun) {
            return ResponseBuilder.ok(stored);
        }
        var address = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseBuilder.<ItemResult>created(URI.create("/api/v1/%s/%s".formatted(kind, address)))
                .entity(stored);
    }
}
