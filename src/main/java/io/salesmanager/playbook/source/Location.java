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

    /** As reasons show it: {@code rules/30-postponement/later-date.drl:12}. */
    public String shown() {
        return line == 0 ? "rules/" + file : "rules/" + file + ":" + line;
    }
}
