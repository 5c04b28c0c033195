package io.salesmanager.console.rulebook.edit;

import io.salesmanager.rulebook.DiagnosticView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editor as it is shown.
 *
 * @param version that is edited
 * @param active whether that one decides
 * @param ofActive whether it decided when its files were opened
 * @param file that is open; null to choose one
 * @param said what came of what was sent last
 * @param ids which ids the rules around the file have, and one that is free; may be empty
 * @param hints what the editor offers to write, as JSON
 */
record EditPage(
        String version,
        boolean active,
        boolean ofActive,
        FileTree tree,
        @Nullable OpenFile file,
        Said said,
        String ids,
        String hints) {

    /**
     * @param workbook whether it is no text, so that it is fetched and sent as a whole
     * @param fresh whether the version has no such file yet
     * @param line to begin at; 0 for the top
     */
    record OpenFile(String path, String text, boolean workbook, boolean fresh, int line) {}

    /**
     * @param fault in a sentence; empty where there is none
     * @param field that the fault is about: {@code why}, {@code file} or empty
     * @param problems located, where the files were checked
     * @param checked whether they were only checked, and can be used
     * @param why as it was written
     */
    record Said(String fault, String field, List<DiagnosticView> problems, boolean checked, String why) {
        static final Said NOTHING = new Said("", "", List.of(), false, "");
    }
}
