package io.salesmanager.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.salesmanager.platform.Problem;
import io.vertx.core.http.HttpClosedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever a resource throws into a problem. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    /** Quarkus has no type of its own for it. */
    private static final String BROKEN_FORM = "Connection terminated parsing multipart request";

    private final ProblemWriter writer;
    private final SecurityIdentity caller;

    ProblemMapper(ProblemWriter writer, SecurityIdentity caller) {
        this.writer = writer;
        this.caller = caller;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        if (problem.status() >= 500) {
            LOG.errorf(problem, "Answered %d %s", problem.status(), problem.type());
        }
        return writer.response(problem);
    }

    /** Also covers wrong field names, wrong types and unknown constants, which have types of their own below this. */
    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        return writer.response(JsonProblems.of(e));
    }

    @ServerExceptionMapper
    Response mismatch(com.fasterxml.jackson.databind.exc.MismatchedInputException e) {
        return writer.response(JsonProblems.of(e));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException cause) {
            return writer.response(JsonProblems.of(cause));
        }
        if (e.getCause() instanceof Problem cause) {
            return writer.response(cause);
        }
        if (e instanceof NotFoundException && e.getCause() != null) {
            return writer.response(HttpProblems.badParameter(e.getCause()));
        }
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return unexpected(e);
        }
        return writer.response(HttpProblems.of(status, e.getMessage()));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, @Nullable ResourceInfo called) {
        var may = called == null ? List.<String>of() : allowed(called);
        return writer.response(
                writer.isForPage()
                        ? HttpProblems.forbiddenPage(caller.getRoles(), may)
                        : HttpProblems.forbidden(caller.getRoles(), may));
    }

    private static List<String> allowed(ResourceInfo called) {
        var ofMethod = called.getResourceMethod().getAnnotation(RolesAllowed.class);
        var roles = ofMethod != null ? ofMethod : called.getResourceClass().getAnnotation(RolesAllowed.class);
        return roles == null ? List.of() : List.of(roles.value());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(SecurityException e) {
        return Response.fromResponse(writer.response(HttpProblems.of(401, e.getMessage())))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (e instanceof IOException && BROKEN_FORM.equals(e.getMessage())) {
            return writer.response(HttpProblems.brokenForm());
        }
        if (clientLeft(e)) {
            LOG.debugf("A client left before its answer: %s", e.getMessage());
        } else {
            LOG.error("Unexpected failure", e);
        }
        return writer.response(new Problem(
                        "unexpected",
                        500,
                        "Something failed on our side",
                        "The request could not be answered because of a fault of this service.")
                .with("advice", "Give requestId to whoever runs this service: its log says what happened."));
    }

    /** Whether the connection ended while the body was read or the answer written: nobody is there to be answered. */
    private static boolean clientLeft(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException
                    || cause instanceof ClosedChannelException
                    || (cause instanceof IOException && "Failed to write".equals(cause.getMessage()))) {
                return true;
            }
        }
        return false;
    }
}
