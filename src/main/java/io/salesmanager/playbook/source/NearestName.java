package io.salesmanager.playbook.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name an author probably meant. */
public final class NearestName {
    /** The time to compare grows with the length, and no name that is known is as long. */
    private static final int LONGEST = 100;

    private NearestName() {}

    /** A sentence that suggests the nearest known name, or lists the known ones where none is near. */
    public static String advice(String given, Collection<String> known) {
        var distance = LevenshteinDistance.getDefaultInstance();
        var wanted = given.toLowerCase(Locale.ROOT);
        var nearest = (given.length() > LONGEST ? Stream.<String>empty() : known.stream())
                .min(Comparator.comparingInt((String name) -> distance.apply(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
        if (nearest.isPresent()
                && distance.apply(wanted, nearest.get().toLowerCase(Locale.ROOT)) <= Math.max(2, given.length() / 3)) {
            return "Did you mean '" + nearest.get() + "'?";
        }
        var names = known.stream().sorted().toList();
        var shown = String.join(", ", names.subList(0, Math.min(12, names.size())));
        return names.isEmpty()
                ? "None is declared."
                : "Known: " + shown + (names.size() > 12 ? " and " + (names.size() - 12) + " more." : ".");
    }
}
