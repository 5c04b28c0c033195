package io.salesmanager.console.training;

import io.salesmanager.platform.Problem;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of what was asked on a page.
 *
 * @param done in a sentence; empty where nothing was asked
 * @param fault in a sentence; empty where there is none
 */
record Told(String done, String fault) {
    static final Told NOTHING = new Told("", "");
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_FAULT = 500;

    static Told done(@Nullable String sentence) {
        return sentence == null ? NOTHING : new Told(sentence, "");
    }

    /** Leads on to another page after the deed; what a visitor can correct is said on the page they came from. */
    static Response then(Supplier<String> deed, Function<Told, Object> page) {
        try {
            return Response.status(Response.Status.SEE_OTHER)
                    .header("Location", deed.get())
                    .build();
        } catch (Problem problem) {
            if (problem.status() <= BAD_REQUEST || problem.status() == NOT_FOUND || problem.status() >= SERVER_FAULT) {
                throw problem;
            }
            var advice = problem.members().getOrDefault("advice", "");
            return Response.status(problem.status())
                    .entity(page.apply(new Told(
                            "", "%s %s".formatted(problem.getMessage(), advice).strip())))
                    .build();
        }
    }
}
