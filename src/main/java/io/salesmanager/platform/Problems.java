package io.salesmanager.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects all that is wrong with one thing, so that its sender can correct it at once. One problem a field is enough. */
public final class Problems {
    /** Nearly everything that is checked is all right, so both are made with the first problem. */
    private List<Problem> found = List.of();

    private Set<Object> fields = Set.of();

    public void add(Problem problem) {
        if (found.isEmpty()) {
            found = new ArrayList<>();
            fields = new HashSet<>();
        }
        for (var one : problem.parts()) {
            var field = one.members().get("field");
            if (field == null || fields.add(field)) {
                found.add(one);
            }
        }
    }

    /** Adds what {@code check} throws. */
    public void attempt(Runnable check) {
        try {
            check.run();
        } catch (Problem problem) {
            add(problem);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether a field was refused already, or something inside it. */
    public boolean isAbout(String field) {
        return fields.stream().anyMatch(known -> {
            var path = String.valueOf(known);
            return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
        });
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** @throws Problem where something is wrong: the first, with all of them as {@code errors} */
    public void finish() {
        if (!found.isEmpty()) {
            throw Problem.together(found);
        }
    }
}
