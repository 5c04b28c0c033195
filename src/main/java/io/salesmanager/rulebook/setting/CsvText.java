package io.salesmanager.rulebook.setting;

import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file (RFC 4180) that is changed in single places: what is not changed stays as it was written, to the last quote and
 * blank. No library reads fields with their places, so this one does; {@code CsvTextTest} holds it to what fastcsv reads.
 */
public record CsvText(String text, List<Row> rows) {
    private static final char QUOTE = '"';

    /** @param end where the row's last field ends, before its line break */
    public record Row(List<Field> fields, int end) {
        /** Without blanks around; empty where the row has no such field. */
        public String value(int field) {
            return field < fields.size() ? fields.get(field).value().strip() : "";
        }
    }

    /** From {@code start} to before {@code end}, quotes included. */
    public record Field(int start, int end, String value) {}

    public static CsvText of(String text) {
        return new CsvText(text, new Scan(text).rows());
    }

    /** The same file with another value in one place. */
    public CsvText with(Row row, int field, String value) {
        var place = row.fields().get(field);
        var quoted = text.startsWith("\"", place.start());
        return of(text.substring(0, place.start()) + written(value, quoted) + text.substring(place.end()));
    }

    /** The same file with one row more, below {@code row}. */
    public CsvText withBelow(Row row, List<String> values) {
        var added = String.join(
                ",", values.stream().map(value -> written(value, false)).toList());
        return of(text.substring(0, row.end()) + lineBreak() + added + text.substring(row.end()));
    }

    public CsvText without(Row row) {
        var start = row.fields().get(0).start();
        var end = row.end();
        if (text.startsWith("\r\n", end)) {
            end += 2;
        } else if (end < text.length()) {
            end++;
        }
        return of(text.substring(0, start) + text.substring(end));
    }

    /** As the file has it already. */
    private String lineBreak() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private static String written(String value, boolean quoted) {
        var needsQuotes = value.chars().anyMatch(each -> each == ',' || each == QUOTE || each == '\n' || each == '\r')
                || !value.equals(value.strip());
        return quoted || needsQuotes ? QUOTE + value.replace("\"", "\"\"") + QUOTE : value;
    }

    /** Goes through a text once. */
    private static final class Scan {
        private final String text;
        private final List<Row> rows = new ArrayList<>();
        private int at;

        Scan(String text) {
            this.text = text;
            this.at = text.startsWith("\uFEFF") ? 1 : 0;
        }

        List<Row> rows() {
            while (at < text.length()) {
                row();
            }
            return List.copyOf(rows);
        }

        private void row() {
            var start = at;
            var fields = new ArrayList<Field>();
            fields.add(field());
            while (at < text.length() && text.charAt(at) == ',') {
                at++;
                fields.add(field());
            }
            if (at > start) {
                rows.add(new Row(List.copyOf(fields), at));
            }
            if (text.startsWith("\r\n", at)) {
                at++;
            }
            at++;
        }

        private Field field() {
            var start = at;
            if (text.startsWith("\"", start)) {
                return quoted(start);
            }
            toEnd();
            return new Field(start, at, text.substring(start, at));
        }

        private void toEnd() {
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }

        private Field quoted(int start) {
            var value = new StringBuilder();
            for (at = start + 1; at < text.length(); at++) {
                if (text.charAt(at) != QUOTE) {
                    value.append(text.charAt(at));
                } else if (text.startsWith("\"\"", at)) {
                    value.append(QUOTE);
                    at++;
                } else {
                    at++;
                    break;
                }
            }
            var closed = at;
            toEnd();
            return new Field(start, at, value + text.substring(closed, at));
        }
    }
}
