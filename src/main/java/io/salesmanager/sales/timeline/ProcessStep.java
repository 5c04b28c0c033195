package io.salesmanager.sales.timeline;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Stage;
import io.salesmanager.playbook.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A step that a deal takes or fails at: from each open stage to the next, such as {@code PROPOSAL_TO_NEGOTIATION}, and from
 * the first call to a meeting.
 *
 * @param from the stage that it leads out of; null for a step that does not lead from stage to stage
 */
public record ProcessStep(String name, @Nullable Stage from) {
    public static final ProcessStep CALL_TO_MEETING = new ProcessStep("CALL_TO_MEETING", null);

    /** Of the deals that were called and have ended, those where a call was answered; only where the outcome of each call is known. */
    public static final ProcessStep FIRST_CONTACT = new ProcessStep("FIRST_CONTACT", null);

    /** Of the renewals that were won or lost, those that were won. */
    public static final ProcessStep RENEWAL = new ProcessStep("RENEWAL", null);

    /** Of the expansions that were won or lost, those that were won. */
    public static final ProcessStep EXPANSION = new ProcessStep("EXPANSION", null);

    /** Of the open deals, those of which neither the close date nor the next step's date has passed. */
    public static final ProcessStep HYGIENE = new ProcessStep("HYGIENE", null);

    /** Of the deals with a buyer who came to us that have ended, those where the first answer came in time. */
    public static final ProcessStep RESPONSE = new ProcessStep("RESPONSE", null);

    /** Of the deals that a touch plan asked something for and that have ended, those whose plan was kept. */
    public static final ProcessStep ADHERENCE = new ProcessStep("ADHERENCE", null);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What is counted of a rep: the steps of the process, and what does not lead from stage to stage. */
    public static List<ProcessStep> ofReps(Playbook playbook) {
        var steps = new ArrayList<>(List.of(RESPONSE, FIRST_CONTACT));
        steps.addAll(of(playbook));
        steps.addAll(List.of(RENEWAL, EXPANSION, HYGIENE, ADHERENCE));
        return List.copyOf(steps);
    }

    /** The steps of a process, in order. */
    public static List<ProcessStep> of(Playbook playbook) {
        var open = playbook.stages().stream()
                .filter(stage -> stage.kind() == StageKind.OPEN)
                .toList();
        var steps = new ArrayList<>(List.of(CALL_TO_MEETING));
        var constants = open.stream().map(stage -> constant(stage.name())).toList();
        for (var i = 0; i < open.size(); i++) {
            var next = i + 1 < open.size() ? constants.get(i + 1) : "WON";
            steps.add(new ProcessStep(constants.get(i) + "_TO_" + next, open.get(i)));
        }
        return List.copyOf(steps);
    }

    private static String constant(String stage) {
        return BETWEEN_WORDS.matcher(stage.toUpperCase(Locale.ROOT)).replaceAll("_");
    }
}
