package io.salesmanager.platform.idempotency;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Secrets;
import io.salesmanager.platform.http.ProblemWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Answers a write that came before with the answer of then. A key counts for one caller, one method and address, and one body;
 * {@link AnswerKeeper} keeps what was answered. What was refused changed nothing, and is tried again; so is a {@link RefusedInPart}.
 */
@ApplicationScoped
class IdempotencyFilter {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";
    static final String REFUSED = "salesmanager.idempotency.refused";

    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
    private static final int AFTER_LOGIN = 60;
    private static final int AFTER_BODY = 50;
    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE");
    private static final Pattern DECENT = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final Requests requests;
    private final Callers callers;
    private final ProblemWriter writer;
    private final Set<String> refused;
    private final BodyHandler body;

    IdempotencyFilter(
            Requests requests,
            Callers callers,
            ProblemWriter writer,
            @ConfigProperty(name = REFUSED) List<String> refused,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize mostBytes) {
        this.requests = requests;
        this.callers = callers;
        this.writer = writer;
        this.refused = Set.copyOf(refused);
        this.body = BodyHandler.create(false).setBodyLimit(mostBytes.asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, AFTER_LOGIN);
        filters.register(this::begin, AFTER_BODY);
    }

    private static boolean concerns(RoutingContext context) {
        return context.request().getHeader(HEADER) != null
                && WRITES.contains(context.request().method().name())
                && context.normalizedPath().startsWith("/api/v1/");
    }

    private void read(RoutingContext context) {
        if (!concerns(context)) {
            context.next();
            return;
        }
        refusal(context).ifPresentOrElse(problem -> writer.send(context, problem), () -> body.handle(context));
    }

    private Optional<Problem> refusal(RoutingContext context) {
        var request = context.request();
        if (!DECENT.matcher(request.getHeader(HEADER)).matches()) {
            return Optional.of(Problem.ofField(
                    "bad-idempotency-key",
                    HEADER,
                    "The key is not 1 to 255 visible characters.",
                    "Send a random UUID for each new request."));
        }
        var type = request.getHeader("Content-Type");
        if (refused.contains(context.normalizedPath()) || (type != null && type.startsWith("multipart/"))) {
            return Optional.of(Problem.ofField(
                    "no-idempotency-here",
                    HEADER,
                    "Streams, forms and answers with a secret are not kept, so a key means nothing here.",
                    "Leave it out; send a file as the body instead of a form."));
        }
        return Optional.empty();
    }

    private void begin(RoutingContext context) {
        if (!concerns(context)) {
            context.next();
            return;
        }
        if (context.body().buffer() == null) {
            // a body that was read and is empty: otherwise RESTEasy would wait for one
            context.setBody(Buffer.buffer());
        }
        var request = context.request();
        var caller = callers.of(((QuarkusHttpUser) context.user()).getSecurityIdentity());
        var id = Secrets.digest(caller + "\n" + request.getHeader(HEADER));
        context.vertx()
                .executeBlocking(() -> requests.begin(id, fingerprint(context)), false)
                .onSuccess(before -> before.ifPresentOrElse(
                        answer -> replay(context, answer), () -> proceed(context, new Attempt(id))))
                .onFailure(failure -> refuse(context, failure));
    }

    private static String fingerprint(RoutingContext context) {
        return Secrets.digest("%s %s\n%s"
                .formatted(
                        context.request().method().name(),
                        context.request().uri(),
                        Base64.getEncoder()
                                .encodeToString(context.body().buffer().getBytes())));
    }

    private void proceed(RoutingContext context, Attempt attempt) {
        attempt.putInto(context);
        // whoever answers without a resource, such as for an address that is not there, changed nothing; where the
        // client left
        // early the work goes on, and its answer is kept
        context.addEndHandler(end -> {
            if (end.succeeded() && attempt.end()) {
                forget(context, attempt);
            }
        });
        context.next();
    }

    private void forget(RoutingContext context, Attempt attempt) {
        context.vertx()
                .executeBlocking(
                        () -> {
                            requests.forget(attempt.id());
                            return attempt;
                        },
                        false)
                .onFailure(failure -> LOG.error("A key is taken until its time is over", failure));
    }

    private static void replay(RoutingContext context, Kept answer) {
        var response = context.response().setStatusCode(answer.status()).putHeader(REPLAYED, "true");
        if (answer.contentType() != null) {
            response.putHeader("Content-Type", answer.contentType());
        }
        if (answer.location() != null) {
            response.putHeader("Location", answer.location());
        }
        if (answer.etag() != null) {
            response.putHeader("ETag", answer.etag());
        }
        if (answer.body() == null) {
            response.end();
        } else {
            response.end(Buffer.buffer(answer.body()));
        }
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof Problem problem) {
            writer.send(context, problem);
            return;
        }
        LOG.error("A key could not be looked up", failure);
        writer.send(
                context,
                new Problem("key-not-readable", 503, "The key could not be looked up", "Nothing was done.")
                        .with("advice", "Send the same again in a moment."));
    }
}
