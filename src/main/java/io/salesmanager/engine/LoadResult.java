package io.salesmanager.engine;

import io.salesmanager.playbook.source.Diagnostic;
import java.util.List;

/** How loading a rulebook ended. */
public sealed interface LoadResult {
    /** Warnings and notes, or errors before them, each in order of place. */
    List<Diagnostic> diagnostics();

    record Loaded(Rulebook rulebook, List<Diagnostic> diagnostics) implements LoadResult {}

    record Refused(String version, List<Diagnostic> diagnostics) implements LoadResult {}
}
