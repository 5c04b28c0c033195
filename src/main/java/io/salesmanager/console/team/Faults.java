package io.salesmanager.console.team;

import io.salesmanager.platform.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was wrong with what a form sent.
 *
 * @param form the form, such as the id of a session; empty for the one at the top
 * @param words in sentences
 * @param fields that they are about
 */
record Faults(String form, List<String> words, Set<String> fields) {
    static final Faults NONE = new Faults("", List.of(), Set.of());

    /** @throws Problem where the service itself failed */
    static Faults of(String form, Problem problem) {
        if (problem.status() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
                || problem.status() == Response.Status.NOT_FOUND.getStatusCode()) {
            throw problem;
        }
        return new Faults(
                form,
                problem.parts().stream()
                        .map(part -> "%s %s"
                                .formatted(part.getMessage(), part.members().getOrDefault("advice", ""))
                                .strip())
                        .distinct()
                        .toList(),
                problem.parts().stream()
                        .map(part -> String.valueOf(part.members().getOrDefault("field", "")))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean about(String inForm, String field) {
        return form.equals(inForm) && fields.contains(field);
    }
}
