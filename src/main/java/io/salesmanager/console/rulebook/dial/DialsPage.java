package io.salesmanager.console.rulebook.dial;

import io.salesmanager.playbook.Motion;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.rulebook.version.Version;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dials of the active rulebook, or of a candidate.
 *
 * @param candidate that is shown; null for what is active
 * @param text that was searched for
 * @param names of all dials, also those that are not shown
 */
record DialsPage(
        String version,
        @Nullable Version candidate,
        String text,
        List<DialCard> cards,
        List<String> names,
        Choices choices,
        Said said) {

    /** Whether its values are shown at once: where it was searched for, was turned, or has something wrong. */
    public boolean isOpen(DialCard card) {
        return !text.isEmpty()
                || card.settings().stream()
                        .anyMatch(setting -> !setting.given().equals(setting.value()) || said.about(setting.key()));
    }

    /** What a dial can be set apart for. */
    record Choices(List<String> lines, List<String> stages, List<String> motions, List<String> segments) {
        static Choices of(Playbook playbook) {
            return new Choices(
                    playbook.productLineNames(),
                    playbook.stageNames(),
                    Arrays.stream(Motion.values()).map(Enum::name).toList(),
                    playbook.segmentNames());
        }
    }
}
