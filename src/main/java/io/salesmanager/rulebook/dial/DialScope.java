package io.salesmanager.rulebook.dial;

import io.salesmanager.platform.Problem;
import io.salesmanager.platform.Problems;
import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Scope;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.rulebook.setting.CsvText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which deals a row of {@code dials.csv} is for; null means any. */
public record DialScope(
        @Nullable String stage,
        @Nullable String motion,
        @Nullable String productLine,
        @Nullable String segment) {
    static final DialScope ANY = new DialScope(null, null, null, null);

    static DialScope of(Scope scope) {
        return new DialScope(
                scope.stage(),
                scope.motion() == null ? null : scope.motion().name(),
                scope.productLine(),
                scope.segment());
    }

    /** As it stands in a row of the file. */
    static DialScope of(CsvText.Row row) {
        return new DialScope(
                named(row.value(1)),
                named(row.value(2).toUpperCase(Locale.ROOT)),
                named(row.value(3)),
                named(row.value(4)));
    }

    /**
     * As someone sent it.
     *
     * @throws Problem that names every part that the playbook does not know
     */
    static DialScope checked(DialChange change, Playbook playbook, String path) {
        var problems = new Problems();
        var motions = Arrays.stream(Motion.values()).map(Enum::name).toList();
        var motion = change.motion() == null ? null : change.motion().toUpperCase(Locale.ROOT);
        check("stage", change.stage(), playbook.stageNames(), path, problems);
        check("motion", motion, motions, path, problems);
        check("productLine", change.productLine(), playbook.productLineNames(), path, problems);
        check("segment", change.segment(), playbook.segmentNames(), path, problems);
        problems.finish();
        return new DialScope(change.stage(), motion, change.productLine(), change.segment());
    }

    /** The fields of a row, in the order of the file. */
    List<String> fields() {
        return Stream.of(stage, motion, productLine, segment)
                .map(part -> part == null ? "" : part)
                .toList();
    }

    /** Such as {@code all deals} or {@code Proposal, enterprise}. */
    String words() {
        return equals(ANY)
                ? "all deals"
                : fields().stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static void check(
            String field, @Nullable String given, List<String> known, String path, Problems problems) {
        if (given != null && !known.contains(given)) {
            problems.add(Problem.ofField(
                    "unknown-value",
                    path + field,
                    "The playbook has no %s '%s'.".formatted(field, given),
                    NearestName.advice(given, known)));
        }
    }

    private static @Nullable String named(String value) {
        return value.isEmpty() ? null : value;
    }
}
