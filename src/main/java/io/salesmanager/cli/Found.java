package io.salesmanager.cli;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.LoadResult.Loaded;
import io.salesmanager.engine.LoadResult.Refused;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What {@code check} answers. */
record Found(boolean loaded, String version, int rules, List<Diagnostic> diagnostics) {
    static Found of(LoadResult result) {
        return result instanceof Loaded loaded
                ? new Found(
                        true,
                        loaded.rulebook().version(),
                        loaded.rulebook().rules().size(),
                        loaded.diagnostics())
                : new Found(false, ((Refused) result).version(), 0, result.diagnostics());
    }

    long count(Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    /**
     * As compilers write it, so that editors find the place.
     *
     * @param notes whether what is only worth knowing is listed too
     */
    void print(PrintWriter out, boolean notes) {
        for (var diagnostic : diagnostics) {
            if (diagnostic.severity() == Severity.INFO && !notes) {
                continue;
            }
            out.printf(
                    "%s: %s: %s [%s] %s%n",
                    diagnostic.at().exact(),
                    diagnostic.severity().name().toLowerCase(Locale.ROOT),
                    diagnostic.message(),
                    diagnostic.code(),
                    diagnostic.advice());
        }
        out.printf(
                "%s: %d errors, %d warnings, %d notes. %s%n",
                loaded ? rules + " rules" : "Refused",
                count(Severity.ERROR),
                count(Severity.WARNING),
                count(Severity.INFO),
                version);
    }
}
