package io.salesmanager.cli;

import io.salesmanager.engine.LoadResult.Loaded;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.analysis.Finding;
import io.salesmanager.engine.analysis.Findings;
import io.salesmanager.engine.analysis.RulebookAnalysis;
import io.salesmanager.platform.SystemClock;
import io.salesmanager.playbook.source.Diagnostic.Severity;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at all rules of a rulebook together. */
@Command(
        name = "analyse",
        description =
                "Finds rules that never speak, say the same or contradict each other, tables with gaps and dials without use; each with facts that show it.")
final class Analyse implements Callable<Integer> {
    @Spec
    CommandSpec command;

    @Mixin
    RulesFolder folder;

    @Option(names = "--json", description = "Answer in JSON.")
    boolean json;

    @Option(names = "--notes", description = "Also list what is worth knowing and what was accepted.")
    boolean notes;

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "The day with which the days of rules are compared; today where it is left out.")
    @Nullable LocalDate day;

    @Override
    public Integer call() {
        var files = folder.files();
        var out = command.commandLine().getOut();
        var result = RulesFolder.load(files);
        if (!(result instanceof Loaded loaded)) {
            var found = Found.of(result);
            if (json) {
                out.println(Json.of(found));
            } else {
                found.print(out, false);
            }
            return 1;
        }
        var findings = RulebookAnalysis.of(loaded.rulebook(), files, loaded.diagnostics(), day(loaded.rulebook()));
        if (json) {
            out.println(Json.of(findings));
        } else {
            print(findings, out);
        }
        return findings.work().isEmpty() ? 0 : 1;
    }

    private LocalDate day(Rulebook rulebook) {
        return day == null
                ? LocalDate.ofInstant(
                        SystemClock.get().instant(),
                        rulebook.playbook().calendar().zone())
                : day;
    }

    private void print(Findings findings, PrintWriter out) {
        findings.open().stream()
                .filter(finding -> notes || finding.asksForWork())
                .forEach(finding -> print(finding, out));
        if (notes) {
            findings.accepted().forEach(finding -> print(finding, out));
        }
        out.printf(
                "%d rules: %d findings, %d notes, %d accepted. %s%n",
                findings.rules(),
                findings.work().size(),
                findings.open().size() - findings.work().size(),
                findings.accepted().size(),
                findings.version());
    }

    private static void print(Finding finding, PrintWriter out) {
        var diagnostic = finding.diagnostic();
        out.printf(
                "%s: %s: %s [%s] %s%n",
                diagnostic.at().exact(),
                finding.accepted() == null ? word(diagnostic.severity()) : "accepted",
                diagnostic.message(),
                diagnostic.code(),
                finding.accepted() == null ? diagnostic.advice() : finding.accepted());
        if (!finding.witness().isEmpty()) {
            out.println("    for instance " + shown(finding.witness()));
        }
    }

    private static String word(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.name().toLowerCase(Locale.ROOT);
    }

    private static String shown(List<Finding.Given> witness) {
        return witness.stream()
                .map(given -> given.fact() + " = " + (given.value() == null ? "unknown" : given.value()))
                .collect(Collectors.joining(", "));
    }
}
