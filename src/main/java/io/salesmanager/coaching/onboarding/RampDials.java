package io.salesmanager.coaching.onboarding;

import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Scope;

/** The gates of the first months, as the rules about them have them. A rulebook that lacks a dial has the number that is shipped. */
record RampDials(int pipelineMonth, int attainmentMonth, int decisionMonth, double coverage, double attainmentShare) {
    static RampDials of(Dials dials) {
        var at = dials.at(Scope.ANY);
        return new RampDials(
                (int) at.valueOr("gate-pipeline-month", 3),
                (int) at.valueOr("gate-attainment-month", 6),
                (int) at.valueOr("gate-decision-month", 9),
                at.valueOr("ramp-coverage", 2),
                at.valueOr("ramp-attainment-share", 0.7));
    }
}
