package io.salesmanager.platform.query;

import io.salesmanager.platform.NearNames;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A parameter that a call of the API does not have, or whose value is not of its type, is a mistake of its sender, as in a body: it is
 * named, and nothing is done. JAX-RS would take {@code dryRun=yes} for {@code false}, and say "not found" of a date that is none.
 */
public class QueryParameters {
    private static final String API = "/api/";

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    /** @throws Problem 400 that names all of them */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo called, HttpServerRequest received) {
        // asked of Vert.x, since the URI of JAX-RS is parsed anew for each request
        if (received.query() == null || !received.path().startsWith(API)) {
            return;
        }
        var types = known.computeIfAbsent(called.getResourceMethod(), QueryParameters::types);
        var problems = new Problems();
        new TreeMap<>(request.getUriInfo().getQueryParameters()).forEach((sent, values) -> {
            var type = types.get(sent);
            if (type == null) {
                problems.add(unknown(sent, types.keySet()));
            } else {
                values.forEach(value -> ParameterType.problem(sent, type, value).ifPresent(problems::add));
            }
        });
        problems.finish();
    }

    private static Problem unknown(String sent, Set<String> names) {
        return new Problem(
                        "unknown-parameter",
                        400,
                        "Unknown parameter",
                        "This call has no parameter '%s'.".formatted(sent))
                .with("field", sent)
                .with(
                        "advice",
                        names.isEmpty()
                                ? "Leave it out: the call takes no parameters."
                                : "Known are, the nearest first: %s."
                                        .formatted(String.join(", ", NearNames.of(sent, names))));
    }

    /** Of what type each parameter is. */
    private static Map<String, Class<?>> types(Method method) {
        var types = new TreeMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addOf(parameter.getType(), types);
            } else {
                add(parameter, parameter.getName(), parameter.getType(), types);
            }
        }
        return types;
    }

    /** Of a bean of parameters: its fields, or the components of a record. */
    private static void addOf(Class<?> bean, Map<String, Class<?>> types) {
        for (var field : bean.getDeclaredFields()) {
            add(field, field.getName(), field.getType(), types);
        }
        for (var constructor : bean.getDeclaredConstructors()) {
            for (var parameter : constructor.getParameters()) {
                add(parameter, parameter.getName(), parameter.getType(), types);
            }
        }
    }

    private static void add(AnnotatedElement element, String name, Class<?> type, Map<String, Class<?>> types) {
        var query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            types.put(query.value(), type);
        }
        var rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            types.put(rest.value().isEmpty() ? name : rest.value(), type);
        }
    }
}
