package io.salesmanager.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value strictly. What cannot be read is read once more, so that every bad field is named, not the first alone. */
public final class JsonReading {
    private JsonReading() {}

    /** Where the value comes from; asked twice where the first time fails. */
    public interface Source<T> {
        @Nullable T read(ObjectReader reader) throws IOException;
    }

    /** A reader that takes the whole text for one value, so that what follows the value is not lost in silence. */
    public static ObjectReader strict(ObjectReader reader) {
        return reader.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * @param path of the value in what was sent, such as {@code opportunities[2].}, or empty
     * @param check of what can be read of a value that is not all right, so that all is named that is wrong with it
     * @return null where JSON's null was sent
     * @throws Problem that names what cannot be read, and what the check found beside it
     */
    public static <T> @Nullable T read(ObjectReader reader, Source<T> source, String path, Consumer<T> check) {
        try {
            return source.read(reader);
        } catch (IOException e) {
            throw faults(reader, source, path, unreadable(e), check);
        }
    }

    /** @param first what the first reading stopped at; it knows line and column */
    private static <T> Problem faults(
            ObjectReader reader, Source<T> source, String path, Problem first, Consumer<T> check) {
        var unreadable = new Problems();
        @Nullable T rest = tolerant(reader, source, unreadable);
        var all = new Problems();
        for (var noted : unreadable.all()) {
            var field = noted.members().get("field");
            var problem = Objects.equals(field, first.members().get("field")) ? first : noted;
            all.add(field == null ? problem : problem.with("field", path + field));
        }
        if (rest != null) {
            var impossible = new Problems();
            impossible.attempt(() -> check.accept(rest));
            impossible.all().stream()
                    .filter(problem ->
                            !all.isAbout(String.valueOf(problem.members().get("field"))))
                    .forEach(all::add);
        }
        return all.isEmpty() ? first : Problem.together(all.all());
    }

    private static <T> @Nullable T tolerant(ObjectReader reader, Source<T> source, Problems problems) {
        try {
            return source.read(reader.withHandler(new FaultNotes(problems)));
        } catch (IOException e) {
            problems.add(unreadable(e));
            return null;
        }
    }

    private static Problem unreadable(IOException e) {
        return e instanceof JsonProcessingException json
                ? JsonProblems.of(json)
                : new Problem("malformed-json", 400, "The body is not JSON", String.valueOf(e.getMessage()))
                        .with("advice", "Send JSON in UTF-8.");
    }
}
