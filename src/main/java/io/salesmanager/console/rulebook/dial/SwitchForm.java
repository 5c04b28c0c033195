package io.salesmanager.console.rulebook.dial;

import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.Precondition;
import io.salesmanager.rulebook.setting.How;
import io.salesmanager.rulebook.switches.SwitchChange;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What the page of switches sends. */
@NullUnmarked // filled in from the form
class SwitchForm {
    /** The version that was shown. */
    @RestForm
    @DefaultValue("")
    String base;

    @RestForm
    @DefaultValue("")
    String text;

    /** Rules to be switched on. */
    @RestForm
    List<String> on;

    /** Rules to be switched off. */
    @RestForm
    List<String> off;

    /** The last day on which those are off; empty for good. */
    @RestForm
    @DefaultValue("")
    String until;

    @RestForm
    @DefaultValue("")
    String why;

    List<String> rules() {
        return Stream.concat(known(on).stream(), known(off).stream()).toList();
    }

    /** They are taken where what was shown can still be changed. */
    How how() {
        return new How(new Precondition(null, null), base, false);
    }

    /** @throws Problem 422 for a day that is none, and where no rule was chosen */
    List<SwitchChange> changes() {
        if (rules().isEmpty()) {
            throw Problem.ofField(
                    "nothing-changed", "rule", "No rule was chosen.", "Choose the rules to switch first.");
        }
        var last = day();
        return Stream.concat(
                        known(on).stream().map(rule -> new SwitchChange(rule, true, null, why.strip())),
                        known(off).stream().map(rule -> new SwitchChange(rule, false, last, why.strip())))
                .toList();
    }

    private @Nullable LocalDate day() {
        if (until.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(until.strip());
        } catch (DateTimeParseException e) {
            throw Problem.ofField(
                    "bad-date",
                    "until",
                    "'%s' is no day.".formatted(until),
                    "Write it as 2026-12-31, or leave it empty.");
        }
    }

    private static List<String> known(@Nullable List<String> rules) {
        return Objects.requireNonNullElse(rules, List.of());
    }
}
