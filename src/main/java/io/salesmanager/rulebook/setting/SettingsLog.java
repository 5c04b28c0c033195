package io.salesmanager.rulebook.setting;

import io.salesmanager.rulebook.version.Activation;
import io.salesmanager.rulebook.version.Activation.How;
import io.salesmanager.rulebook.version.ActivationLog;
import io.salesmanager.rulebook.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the files of settings changed from one active version to the next. */
@ApplicationScoped
public class SettingsLog {
    /** So many activations are looked at; each that was not seen before takes some milliseconds to read. */
    private static final int MOST_ACTIVATIONS = 200;

    /** Of two files each; a file of dials is some 7 KB. */
    private static final int KEPT = 2 * MOST_ACTIVATIONS;

    private record Place(String version, String path) {}

    private final ActivationLog log;
    private final Versions versions;
    private final Clock clock;
    private final Map<Place, Optional<CsvText>> read =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, Optional<CsvText>> eldest) {
                    return size() > KEPT;
                }
            });

    @Inject
    SettingsLog(ActivationLog log, Versions versions, Clock clock) {
        this.log = log;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * A file of settings, before and after a version took the place of another.
     *
     * @param before null where the older version had no such file
     */
    public record Step(@Nullable CsvText before, @Nullable CsvText after, Made made) {}

    /**
     * Which version it was, who made the change and why.
     *
     * @param when the version became active
     * @param publishedBy who published it, or went back to it
     */
    public record Made(Instant when, String version, String by, String why, String publishedBy) {}

    /** The changes of one file, the latest first. */
    public List<Step> of(String path) {
        var steps = new ArrayList<Step>();
        var effective = inEffect();
        for (var i = 0; i < effective.size(); i++) {
            var activation = effective.get(i);
            var previous = i == 0 ? activation.previous() : effective.get(i - 1).version();
            if (previous != null && !previous.equals(activation.version())) {
                var before = text(previous, path);
                var after = text(activation.version(), path);
                if (!sameText(before, after)) {
                    steps.add(new Step(before, after, made(activation)));
                }
            }
        }
        Collections.reverse(steps);
        return steps;
    }

    /** In the order in which they took effect. */
    private List<Activation> inEffect() {
        var now = clock.instant();
        return log.page(MOST_ACTIVATIONS, null).items().stream()
                .filter(activation -> activation.withdrawnAt() == null)
                .filter(activation ->
                        !activation.scheduled() || !activation.effective().isAfter(now))
                .sorted(Comparator.comparing(Activation::effective).thenComparing(Activation::seq))
                .toList();
    }

    private @Nullable CsvText text(String version, String path) {
        return read.computeIfAbsent(new Place(version, path), this::read).orElse(null);
    }

    private Optional<CsvText> read(Place place) {
        return versions.files(place.version()).find(place.path()).map(file -> CsvText.of(file.text()));
    }

    private static boolean sameText(@Nullable CsvText before, @Nullable CsvText after) {
        return Objects.equals(before == null ? null : before.text(), after == null ? null : after.text());
    }

    /** Who made the version; who went back to one did so for a reason of their own. */
    private Made made(Activation activation) {
        var author = activation.how() == How.PUBLISHED
                ? versions.find(activation.version()).orElse(null)
                : null;
        return new Made(
                activation.effective(),
                activation.version(),
                author == null ? activation.by() : author.by(),
                author == null ? activation.why() : author.why(),
                activation.by());
    }
}
