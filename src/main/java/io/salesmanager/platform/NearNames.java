package io.salesmanager.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known names that look most like a given one. */
public final class NearNames {
    private static final int SHOWN = 5;

    private NearNames() {}

    /** At most five, the nearest first. */
    public static List<String> of(String given, Collection<String> known) {
        var distance = LevenshteinDistance.getDefaultInstance();
        var wanted = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted(Comparator.comparingInt((String name) -> distance.apply(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }
}
