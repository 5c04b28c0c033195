package io.salesmanager.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an author accepts of the findings about a rule: {@code covered-by AR-010: its sentence is wanted}. Several are parted by
 * semicolons.
 */
public final class Acceptances {
    private static final Pattern ENTRY =
            Pattern.compile("([a-z][a-z-]*)((?:[ ,]+[A-Z][A-Za-z0-9]*-[A-Za-z0-9.-]+)*)\\s*:\\s*(\\S.*)");

    private Acceptances() {}

    /**
     * @param code of the finding
     * @param rules the other rules that the finding is about; empty for any
     */
    public record Accepted(String code, List<String> rules, String reason) {}

    /** @throws IllegalArgumentException if an entry has no code or no reason; the message is the entry */
    public static List<Accepted> parse(String text) {
        var accepted = new ArrayList<Accepted>();
        for (var entry : text.split(";", -1)) {
            if (entry.isBlank()) {
                continue;
            }
            var match = ENTRY.matcher(entry.strip().replaceAll("\\s+", " "));
            if (!match.matches()) {
                throw new IllegalArgumentException(entry.strip());
            }
            var rules = match.group(2).isBlank()
                    ? List.<String>of()
                    : List.of(match.group(2).strip().replaceFirst("^,\\s*", "").split("[ ,]+", -1));
            accepted.add(new Accepted(match.group(1), rules, match.group(3)));
        }
        return List.copyOf(accepted);
    }
}
