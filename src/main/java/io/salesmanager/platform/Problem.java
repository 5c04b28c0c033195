package io.salesmanager.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it. Thrown anywhere in the service; {@code ProblemMapper} answers with it.
 *
 * <p>{@code type} is stable and short, such as {@code unknown-stage}; members say where it is ({@code field}, {@code file},
 * {@code line}, {@code column}) and what to do ({@code advice}).
 */
public class Problem extends RuntimeException {
    private static final int MOST_NAMED = 50;

    private final String type;
    private final int status;
    private final String title;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private List<Problem> parts = List.of();

    public Problem(String type, int status, String title, String detail) {
        super(detail);
        this.type = type;
        this.status = status;
        this.title = title;
    }

    /** A value that a caller sent is not acceptable: 422 with the field's path, such as {@code opportunities[2].amount}. */
    public static Problem ofField(String type, String field, String detail, String advice) {
        return new Problem(type, 422, "A field is not acceptable", detail)
                .with("field", field)
                .with("advice", advice);
    }

    /**
     * What was sent.
     *
     * @throws Problem 422 if nothing was, or JSON's null
     */
    public static <T> T sent(@Nullable T body) {
        if (body == null) {
            throw ofField("missing-body", "", "Nothing was sent.", "Send an object in { }; /openapi has its fields.");
        }
        return body;
    }

    public static Problem notFound(String what, String id) {
        return new Problem("not-found", 404, "Not found", "There is no %s '%s' that you may see.".formatted(what, id))
                .with("advice", "Check the id, and that you may see it.");
    }

    /**
     * Several things that are wrong with one thing: the first, with up to {@value #MOST_NAMED} of them as {@code errors} where
     * there is more than one.
     */
    public static Problem together(List<Problem> problems) {
        var first = problems.get(0);
        if (problems.size() == 1) {
            return first;
        }
        var all = new Problem(first.type, first.status, first.title, String.valueOf(first.getMessage()));
        first.members.forEach(all::with);
        all.parts = List.copyOf(problems);
        all.with(
                "errors", problems.stream().limit(MOST_NAMED).map(Problem::part).toList());
        return problems.size() > MOST_NAMED ? all.with("moreErrors", problems.size() - MOST_NAMED) : all;
    }

    /** Each thing that is wrong, as a problem of its own. */
    public List<Problem> parts() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    /** As JSON: type, title, status, detail and members. */
    public Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("type", "urn:problem:" + type);
        shown.put("title", title);
        shown.put("status", status);
        shown.put("detail", String.valueOf(getMessage()));
        members.forEach(shown::putIfAbsent);
        return shown;
    }

    private Map<String, Object> part() {
        var part = shown();
        part.remove("title");
        part.remove("status");
        return part;
    }

    public Problem with(String member, @Nullable Object value) {
        if (value != null) {
            members.put(member, value);
        }
        return this;
    }

    public String type() {
        return type;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public Map<String, Object> members() {
        return members;
    }
}
