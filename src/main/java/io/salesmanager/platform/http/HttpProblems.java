package io.salesmanager.platform.http;

import io.salesmanager.platform.Problem;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Problems that HTTP itself knows. */
public final class HttpProblems {
    private HttpProblems() {}

    /** @param detail what is known of this case, or null for what the status means in general */
    public static Problem of(int status, @Nullable String detail) {
        return switch (status) {
            case 401 ->
                problem(
                        "not-signed-in",
                        status,
                        "Not signed in",
                        "No valid key or login came with the request.",
                        "Send 'Authorization: Bearer vsm_...' or 'X-API-Key: vsm_...', or sign in at /login.");
            case 403 -> forbidden(Set.of(), List.of());
            case 404 ->
                problem("not-found", status, "Not found", "Nothing is here.", "See /openapi for what can be called.");
            case 405 ->
                problem(
                        "method-not-allowed",
                        status,
                        "Method not allowed",
                        "This address does not answer to that method.",
                        "/openapi says which it answers to.");
            case 406 ->
                problem(
                        "not-acceptable",
                        status,
                        "No such format",
                        "The answer cannot be had in a format that Accept names.",
                        "Accept application/json.");
            case 413 ->
                problem(
                        "body-too-large",
                        status,
                        "The request is too large",
                        "The body is larger than this service takes.",
                        "Send it in parts; the bulk endpoints read any number of lines.");
            case 415 ->
                problem(
                        "unsupported-media-type",
                        status,
                        "Unsupported media type",
                        "The body is not of a type that this address reads.",
                        "See /openapi for what this call takes: mostly application/json, at /decisions/bulk"
                                + " application/x-ndjson, at /imports a form or application/zip.");
            default ->
                problem(
                        "http-" + status,
                        status,
                        "Not accepted",
                        detail == null ? "HTTP status %d.".formatted(status) : detail,
                        "See /openapi for what this address takes.");
        };
    }

    /** An upload that was cut off, or is no form. */
    static Problem brokenForm() {
        return problem(
                "broken-form",
                400,
                "The form ends too early",
                "The body is no form as multipart/form-data has it, or its end is missing.",
                "Send the whole form again, its last boundary included.");
    }

    /**
     * @param has roles of the caller
     * @param may roles that may do this; empty where that is not known
     */
    static Problem forbidden(Set<String> has, List<String> may) {
        var known = !has.isEmpty() && !may.isEmpty() && Collections.disjoint(has, may);
        return problem(
                "not-allowed-to",
                403,
                "Not allowed",
                known
                        ? "Your role %s may not do this; %s may."
                                .formatted(String.join(", ", new TreeSet<>(has)), String.join(", ", may))
                        : "Your role may not do this.",
                "Ask an administrator for a key or user with another role.");
    }

    /** The same for someone who looks at a page. */
    static Problem forbiddenPage(Set<String> has, List<String> may) {
        var known = !has.isEmpty() && !may.isEmpty() && Collections.disjoint(has, may);
        return problem(
                "not-allowed-to",
                403,
                "Not for your role",
                known
                        ? "You are here as %s; this is for %s.".formatted(people(new TreeSet<>(has)), people(may))
                        : "This is not for your role.",
                "Go back to the start, or ask whoever looks after the users here for another role.");
    }

    /** {@code sales ops} for {@code SALES_OPS}; programs have no pages. */
    private static String people(Collection<String> roles) {
        return roles.stream()
                .filter(role -> !role.equals("CLIENT"))
                .map(role -> role.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    /** JAX-RS says "not found" where a part of the address is not of its type; the address is there, so this says more. */
    static Problem badParameter(Throwable cause) {
        return problem(
                "bad-parameter",
                400,
                "A parameter is not acceptable",
                "A parameter in the address is not of its type: %s.".formatted(cause.getMessage()),
                "See /openapi for the types of its parameters.");
    }

    private static Problem problem(String type, int status, String title, String detail, String advice) {
        return new Problem(type, status, title, detail).with("advice", advice);
    }
}
