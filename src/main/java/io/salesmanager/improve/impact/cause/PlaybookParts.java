package io.salesmanager.improve.impact.cause;

import io.salesmanager.improve.impact.cause.Cause.Kind;
import io.salesmanager.playbook.Playbook;
import java.util.List;
import java.util.function.Function;

/** Which parts of the playbook differ, as playbook.yaml names them. */
final class PlaybookParts {
    private static final List<Part> SETTLING = List.of(
            new Part("precedence", Playbook::precedence),
            new Part("default", Playbook::defaultVerdict),
            new Part("minimumFacts", Playbook::minimumFacts),
            new Part("stages", Playbook::stages));

    private static final List<Part> MEASURING = List.of(
            new Part("company", playbook -> List.of(playbook.calendar(), playbook.rampMonths())),
            new Part("coaching", Playbook::coaching),
            new Part("stages", Playbook::stages),
            new Part("productLines", Playbook::productLines),
            new Part("segments", Playbook::segments),
            new Part("touchPlans", Playbook::touchPlans));

    private record Part(String name, Function<Playbook, Object> of) {}

    private PlaybookParts() {}

    /** Those that settle the same proposals otherwise. */
    static List<Cause> settling(Playbook before, Playbook after) {
        return differing(SETTLING, before, after);
    }

    /** Those by which the same history gives other facts. */
    static List<Cause> measuring(Playbook before, Playbook after) {
        return differing(MEASURING, before, after);
    }

    private static List<Cause> differing(List<Part> parts, Playbook before, Playbook after) {
        var causes = parts.stream()
                .filter(part -> !part.of().apply(before).equals(part.of().apply(after)))
                .map(part -> new Cause(Kind.PLAYBOOK, part.name(), null, null))
                .toList();
        return causes.isEmpty() ? List.of(new Cause(Kind.PLAYBOOK, "playbook", null, null)) : causes;
    }
}
