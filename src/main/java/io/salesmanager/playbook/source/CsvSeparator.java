package io.salesmanager.playbook.source;

import java.util.List;
import java.util.Optional;

/** Whether a file that should have commas between its cells has something else there, as spreadsheet programs of some countries write it. */
public final class CsvSeparator {
    public static final String ADVICE =
            "Save the file with commas between the cells (in a spreadsheet program: CSV UTF-8, comma delimited).";

    private CsvSeparator() {}

    /**
     * What is wrong, as a sentence.
     *
     * @param headings the cells of the first line, as commas part them
     */
    public static Optional<String> problem(List<String> headings) {
        if (headings.size() != 1) {
            return Optional.empty();
        }
        var other =
                headings.get(0).contains(";") ? "semicolons" : headings.get(0).contains("\t") ? "tabs" : "";
        return other.isEmpty() ? Optional.empty() : Optional.of("The cells are parted by %s.".formatted(other));
    }
}
