package io.salesmanager.playbook.source;

/**
 * A place in a rulebook file.
 *
 * @param file path below the rules folder, with forward slashes
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line is meant
 */
public record Location(String file, int line, int column) {
    public static Location ofFile(String file) {
        return new Location(file, 0, 0);
    }

    /** Where the character at {@code index} of a file's text stands; its end where the text is shorter. */
    public static Location ofCharacter(SourceFile file, int index) {
        var text = file.text();
        var line = 1;
        var lineStart = 0;
        var end = Math.max(0, Math.min(index, text.length()));
        for (var i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Location(file.path(), line, end - lineStart + 1);
    }

    /** As reasons show it: {@code rules/30-postponement/later-date.drl:12}. */
    public String shown() {
        return line == 0 ? "rules/" + file : "rules/" + file + ":" + line;
    }
}
