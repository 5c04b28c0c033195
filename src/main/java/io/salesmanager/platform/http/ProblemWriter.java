package io.salesmanager.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.salesmanager.platform.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Answers with a problem: JSON for programs, a page for someone who looks at a page.
 */
@ApplicationScoped
public class ProblemWriter {
    public static final String JSON = "application/problem+json";
    private static final String HTML = "text/html;charset=UTF-8";
    private final ObjectMapper json;
    private final CurrentVertxRequest current;

    ProblemWriter(ObjectMapper json, CurrentVertxRequest current) {
        this.json = json;
        this.current = current;
    }

    /** Ends a request that has not reached a resource. */
    public void send(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", type(context))
                .end(body(context, problem));
    }

    /** Whether the answer is read by someone who looks at a page. */
    boolean isForPage() {
        return wantsPage(current.getCurrent());
    }

    Response response(Problem problem) {
        var context = current.getCurrent();
        return Response.status(problem.status())
                .type(MediaType.valueOf(type(context)))
                .entity(body(context, problem))
                .build();
    }

    private static String type(RoutingContext context) {
        return wantsPage(context) ? HTML : JSON;
    }

    private static boolean wantsPage(RoutingContext context) {
        var accept = context.request().getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && !context.normalizedPath().startsWith("/api/");
    }

    private String body(RoutingContext context, Problem problem) {
        if (wantsPage(context)) {
            return ProblemPage.of(problem, RequestIdFilter.of(context)).render();
        }
        var members = problem.shown();
        members.put("instance", context.normalizedPath());
        members.put("requestId", RequestIdFilter.of(context));
        try {
            return json.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a member of problem '%s' is not JSON".formatted(problem.type()), e);
        }
    }
}
