package io.salesmanager.engine.analysis;

import io.salesmanager.engine.source.Acceptances;
import io.salesmanager.playbook.source.Location;

/** An acceptance that stands beside a rule, and whether there was anything to accept. */
final class Acceptance {
    private final String rule;
    private final Location at;
    private final Acceptances.Accepted accepted;
    private boolean used;

    Acceptance(String rule, Location at, Acceptances.Accepted accepted) {
        this.rule = rule;
        this.at = at;
        this.accepted = accepted;
    }

    boolean accepts(Finding finding) {
        var fits = finding.code().equals(accepted.code())
                && finding.isAbout(rule)
                && (accepted.rules().isEmpty() || accepted.rules().stream().anyMatch(other -> isOther(finding, other)));
        used |= fits;
        return fits;
    }

    private boolean isOther(Finding finding, String other) {
        return !other.equals(rule) && finding.isAbout(other);
    }

    boolean isUsed() {
        return used;
    }

    String reason() {
        return accepted.reason();
    }

    String shown() {
        return accepted.rules().isEmpty()
                ? accepted.code()
                : accepted.code() + " " + String.join(", ", accepted.rules());
    }

    String rule() {
        return rule;
    }

    Location at() {
        return at;
    }
}
