package io.salesmanager.sales.timeline;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step that a deal takes or fails at: from each open stage to the next, such as {@code PROPOSAL_TO_NEGOTIATION}, and from
 * the first call to a meeting.
 *
 * @param from the stage that it leads out of; null for the step from call to meeting
 */
public record ProcessStep(String name, @Nullable Stage from) {
    public static final ProcessStep CALL_TO_MEETING = new ProcessStep("CALL_TO_MEETING", null);

    /** The steps of a process, in order. */
    public static List<ProcessStep> of(Playbook playbook) {
        var open = playbook.stages().stream()
                .filter(stage -> stage.kind() == StageKind.OPEN)
                .toList();
        var steps = new ArrayList<>(List.of(CALL_TO_MEETING));
        for (var i = 0; i < open.size(); i++) {
            var next = i + 1 < open.size() ? constant(open.get(i + 1).name()) : "WON";
            steps.add(new ProcessStep(constant(open.get(i).name()) + "_TO_" + next, open.get(i)));
        }
        return List.copyOf(steps);
    }

    private static String constant(String stage) {
        return stage.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
