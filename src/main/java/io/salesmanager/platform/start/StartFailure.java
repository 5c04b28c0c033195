package io.salesmanager.platform.start;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Why the service did not start, in words for who starts it. */
final class StartFailure {
    private static final int H2_FILE_IS_OPEN = 90020;

    private final Supplier<String> database;

    /** @param database address of the database */
    StartFailure(Supplier<String> database) {
        this.database = database;
    }

    /** What is wrong and what to do; empty for a fault that nobody foresaw. */
    Optional<String> said(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream().map(this::ofOne).filter(Objects::nonNull).findFirst();
    }

    private @Nullable String ofOne(Throwable cause) {
        if (cause instanceof CannotStart || cause instanceof PreventFurtherStepsException) {
            return cause.getMessage();
        }
        if (cause instanceof QuarkusBindException bind) {
            return QuarkusBindException.isKnownHost(bind.getHost())
                    ? "Port %d is taken. Stop what listens there, or choose another: -Dquarkus.http.port=%d"
                            .formatted(bind.getPort(), bind.getPort() + 1)
                    : "%s is no address of this machine. Correct quarkus.http.host.".formatted(bind.getHost());
        }
        if (cause instanceof ConfigValidationException wrong) {
            return "Wrong configuration: "
                    + String.join(
                            "; ",
                            IntStream.range(0, wrong.getProblemCount())
                                    .mapToObj(i -> plain(wrong.getProblem(i).getMessage()))
                                    .toList());
        }
        if (cause instanceof ConfigurationException) {
            return "Wrong configuration: " + plain(String.valueOf(cause.getMessage()));
        }
        if (cause instanceof SQLException refused) {
            return ofDatabase(refused);
        }
        // Its message may only repeat that of the driver, which says more.
        if (cause instanceof FlywayException && !(cause.getCause() instanceof SQLException)) {
            return "The tables of %s cannot be brought up to date: %s"
                    .formatted(place(), String.valueOf(cause.getMessage()));
        }
        return null;
    }

    private String ofDatabase(SQLException refused) {
        if (refused.getErrorCode() == H2_FILE_IS_OPEN) {
            return "Another process has the file of %s open. Stop it, or start in a folder of its own."
                    .formatted(place());
        }
        return "The database %s cannot be used: %s. Check that it runs, and quarkus.datasource.jdbc.url, username and password."
                .formatted(place(), because(refused));
    }

    /** MySQL's driver hides the reason in a cause, H2's repeats it. */
    private static String because(SQLException refused) {
        var said = firstLine(refused);
        var last = Stream.iterate((Throwable) refused, Objects::nonNull, Throwable::getCause)
                .reduce(refused, (before, after) -> after);
        var root = firstLine(last);
        return said.contains(root) ? said : said + ", " + root;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse(failure.getClass().getSimpleName())
                .replaceFirst("\\.$", "");
    }

    /** Without its options, and without a password that stands in it. */
    private String place() {
        return database.get().replaceFirst("[;?].*", "").replaceFirst("//[^@/]*@", "//");
    }

    private static String plain(String message) {
        return message.replaceAll("SRCFG\\d+: ", "")
                .replace("threw an Exception whilst being converted", "cannot be read:");
    }
}
