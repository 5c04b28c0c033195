package io.salesmanager.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.LoadResult;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Tables of one row, and what is found in them. */
@NullUnmarked
final class Tables {
    static final String HEAD = """
            Id,Title,Reads,Source,Owner,Strength
            id,title,because,source,owner,strength
            """;

    private Tables() {}

    static List<String> conditions(Rulebook rulebook, String rule) {
        return rulebook.rule(rule).orElseThrow().conditions();
    }

    static String table(String binding, String cell) {
        return HEAD.replace("Strength\n", "Strength,H,Do\n")
                        .replace("strength\n", "strength,\"" + binding + "\",advise.archive\n")
                + "A-1,x,x,x,x,must," + cell + ",yes\n";
    }

    static void assertError(String csv, String code, String place) {
        assertThat(errors(csv))
                .as(csv)
                .extracting(error -> error.code() + " " + error.at().exact())
                .contains(code + " " + place);
    }

    static List<Diagnostic> errors(String csv) {
        return errorsOf(load(csv));
    }

    static List<Diagnostic> errorsOf(LoadResult result) {
        return result.diagnostics().stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .toList();
    }

    static LoadResult load(String csv) {
        return load(SourceFile.of("10-x/t.csv", csv));
    }

    static LoadResult load(SourceFile table) {
        var files = new ArrayList<>(SmallRulebook.files("").files());
        files.removeIf(file -> file.path().endsWith(".drl"));
        files.add(table);
        return RulebookLoader.load(new SourceFiles(files));
    }

    static LoadResult loadWorkbook(byte[] content) {
        return load(new SourceFile("10-x/t.xlsx", content));
    }
}
