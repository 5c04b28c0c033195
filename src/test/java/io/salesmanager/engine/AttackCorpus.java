package io.salesmanager.engine;

import io.salesmanager.engine.table.Workbooks;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/**
 * Rulebooks with what an attacker wrote into them. Most stand in {@code attacks/*.txt}: a heading says which part of a file the
 * attacker could write, then comes the file with HERE in that place, then one attack a line: what it tries, the code by which
 * it is refused (or {@code harmless}), and its text, in which {@code {1000×a}} stands for a thousand a's and {@code \n} for a new line.
 */
@NullUnmarked
final class AttackCorpus {
    static final String HARMLESS = "harmless";
    private static final List<String> FILES = List.of("drl", "language", "tables", "dmn", "data", "learning");
    private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)×([^}]*)}");
    private static final Pattern CASE = Pattern.compile("(.+?) :: ([a-z0-9-]+) :: (.*)");

    private AttackCorpus() {}

    /**
     * @param part of the rulebook that the attacker wrote
     * @param from first line of what the attacker wrote
     * @param to last line of it
     */
    record Attack(String part, String name, String expected, SourceFile file, int from, int to) {
        @Override
        public String toString() {
            return part + " " + name;
        }

        /** A rulebook of one screen with the attack in it. */
        SourceFiles rulebook() {
            var files = new ArrayList<SourceFile>();
            files.add(SourceFile.of("playbook.yaml", SmallRulebook.PLAYBOOK));
            files.add(SourceFile.of("dials.csv", SmallRulebook.DIALS));
            if (file.path().endsWith(".dslr")) {
                files.add(SourceFile.of("language/sales.dsl", Attacks.LANGUAGE));
            } else if (file.path().endsWith(".dsl")) {
                files.add(
                        SourceFile.of(
                                "rules.dslr",
                                "rule \"A-1 x\" @because(\"x\")\nwhen\n    there is an open opportunity\nthen\n    show the risk x\nend\n"));
            }
            files.removeIf(other -> other.path().equals(file.path()));
            files.add(file);
            return new SourceFiles(files);
        }
    }

    /** @param canary path of a file that no attack may write; {@code port} is one that none may connect to */
    static List<Attack> all(String canary, int port) throws IOException {
        var attacks = new ArrayList<Attack>();
        for (var file : FILES) {
            for (var section : read(file + ".txt").split("(?m)^# ", -1)) {
                if (!section.isBlank()) {
                    attacks.addAll(section(section.replace("CANARY", canary).replace("PORT", String.valueOf(port))));
                }
            }
        }
        attacks.addAll(cells());
        return attacks;
    }

    private static String read(String file) throws IOException {
        try (var in = AttackCorpus.class.getResourceAsStream("attacks/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Attack> section(String section) {
        var parts = section.split("\n----\n", -1);
        var head = parts[0].split("\n", 3);
        var path = head[1].replace("file ", "");
        return parts[1].lines()
                .filter(line -> !line.isBlank())
                .map(line -> attack(head[0], path, head[2], line))
                .toList();
    }

    private static Attack attack(String part, String path, String template, String line) {
        var written = CASE.matcher(line);
        if (!written.matches()) {
            throw new IllegalArgumentException("no attack: " + line);
        }
        var text = expanded(written.group(3));
        var from = (int) template.substring(0, template.indexOf("HERE"))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        var to = from + (int) text.chars().filter(c -> c == '\n').count();
        var lines = (int) template.lines().count() - from;
        return new Attack(
                part,
                written.group(1),
                written.group(2),
                SourceFile.of(path, template.replace("HERE", text) + "\n"),
                from,
                // what is never closed is refused where the file ends
                to + lines + 1);
    }

    private static String expanded(String text) {
        var expanded = new StringBuilder();
        var repeated = REPEATED.matcher(text);
        while (repeated.find()) {
            repeated.appendReplacement(
                    expanded, Matcher.quoteReplacement(repeated.group(2).repeat(Integer.parseInt(repeated.group(1)))));
        }
        return repeated.appendTail(expanded)
                .toString()
                .replace("\\n", "\n")
                .replace('␀', '\0')
                .replace('␁', '\1');
    }

    /** What stands in the cell of a workbook. */
    private static List<Attack> cells() {
        return Stream.of(
                        cell("formula-in-cell", "amount > [money]", "=1+1"),
                        cell("formula-in-cell", "amount > [money]", "=cmd|'/c calc'!A1"),
                        cell("formula-in-cell", "competitor", "=HYPERLINK(\"http://127.0.0.1/x\")"),
                        cell("bad-cell", "amount > [money]", "100 ) || eval(true)"),
                        cell("bad-cell", "amount > [money]", "100) then System.exit(1); end"),
                        cell("bad-cell", "amount > [money]", "dial:large\") || open || dial(\"large"),
                        cell("bad-cell", "inbound", "yes || eval(true)"),
                        cell("bad-cell", "status", "ACTIVE) || (open"),
                        cell("not-a-day", "closeDate", "2026-01-01\" || \"1\" == \"1"),
                        cell("bad-binding", "advise.risk(?); System.exit(1)", "x"),
                        cell("bad-binding", "open || evidence(?) /*", "x"),
                        cell("bad-id", "id", "A-1 || eval(true)"),
                        cell(HARMLESS, "competitor", "System.exit(1)"),
                        cell(HARMLESS, "competitor", "x\" || eval(true) || \""))
                .toList();
    }

    private static Attack cell(String expected, String binding, String cell) {
        var workbook = binding.equals("id")
                ? Workbooks.of(
                        new Object[] {"Id", "Reads", "Open", "Do"},
                        new Object[] {"id", "because", "open", "advise.archive"},
                        new Object[] {cell, "x", "yes", "yes"})
                : Workbooks.of(
                        new Object[] {"Id", "Reads", "Open", "H", "Do"},
                        new Object[] {"id", "because", "open", binding, "advise.archive"},
                        new Object[] {"A-1", "x", "yes", cell, "yes"});
        return new Attack(
                "a cell of a workbook",
                "under " + binding + " says " + cell,
                expected,
                new SourceFile("10-x/t.xlsx", workbook),
                2,
                3);
    }
}
