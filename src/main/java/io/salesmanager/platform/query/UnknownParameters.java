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
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A parameter that a call of the API does not have is a mistake of its sender, as a field of a body is: it is named, and nothing is done. */
public class UnknownParameters {
    private static final String API = "/api/";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    /** @throws Problem 400 that names all of them */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo called, HttpServerRequest received) {
        // asked of Vert.x, since the URI of JAX-RS is parsed anew for each request
        if (received.query() == null || !received.path().startsWith(API)) {
            return;
        }
        var names = known.computeIfAbsent(called.getResourceMethod(), UnknownParameters::names);
        var problems = new Problems();
        for (var sent : request.getUriInfo().getQueryParameters().keySet()) {
            if (!names.contains(sent)) {
                problems.add(unknown(sent, names));
            }
        }
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

    private static Set<String> names(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addOf(parameter.getType(), names);
            } else {
                add(parameter, parameter.getName(), names);
            }
        }
        return names;
    }

    /** Of a bean of parameters: its fields, or the components of a record. */
    private static void addOf(Class<?> bean, Set<String> names) {
        Arrays.stream(bean.getDeclaredFields()).forEach(field -> add(field, field.getName(), names));
        for (var constructor : bean.getDeclaredConstructors()) {
            for (Parameter parameter : constructor.getParameters()) {
                add(parameter, parameter.getName(), names);
            }
        }
    }

    private static void add(AnnotatedElement element, String name, Set<String> names) {
        var query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
        var rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            names.add(rest.value().isEmpty() ? name : rest.value());
        }
    }
}
