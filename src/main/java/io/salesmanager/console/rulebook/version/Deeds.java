package io.salesmanager.console.rulebook.version;

import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Problem;
import io.salesmanager.review.Reviews;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.publish.Publishing;
import io.salesmanager.rulebook.publish.Publishing.Order;
import io.salesmanager.rulebook.publish.Publishing.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Does what the forms of the pages ask for. */
@ApplicationScoped
class Deeds {
    private final Publishing publishing;
    private final Reviews reviews;
    private final ActiveRulebook active;
    private final Viewer viewer;

    @Inject
    Deeds(Publishing publishing, Reviews reviews, ActiveRulebook active, Viewer viewer) {
        this.publishing = publishing;
        this.reviews = reviews;
        this.active = active;
        this.viewer = viewer;
    }

    /**
     * @param deed {@code publish}, {@code approve}, {@code reject} or {@code rollback}
     * @param effective of a deed for later: a day and time by the clock of the company; empty for at once
     * @throws Problem that says why it is not done
     */
    Outcome perform(String deed, String version, String why, String effective) {
        if (why.isBlank()) {
            throw Problem.ofField(
                    "missing-field", "why", "It is not said why.", "Write a sentence for those who look back.");
        }
        var order = new Order(version, viewer.name(), why.strip(), false);
        return switch (deed) {
            case "publish" -> publishing.activate(order, instant(effective));
            case "approve" -> publishing.approve(order);
            case "reject" -> publishing.reject(order);
            case "rollback" -> publishing.rollback(version, viewer.name(), why.strip(), false);
            default ->
                throw Problem.ofField("unknown-value", "do", "The page has no such button.", "Use one that it shows.");
        };
    }

    /** Decides all deals anew by what is active, as of now. */
    void review() {
        var unused = reviews.start(new Reviews.Order(null, null, null), viewer.scope(), viewer.name());
    }

    /** By whose clock days and times are meant: that of the playbook, or UTC where none decides. */
    String zone() {
        return zoneId().getId();
    }

    private ZoneId zoneId() {
        var now = active.state().active();
        return now == null
                ? ZoneOffset.UTC
                : now.rulebook().playbook().calendar().zone();
    }

    private @Nullable Instant instant(String effective) {
        if (effective.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(effective.strip()).atZone(zoneId()).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.ofField(
                    "bad-instant",
                    "effective",
                    "'%s' is no day and time.".formatted(effective),
                    "Write it as 2026-12-31T08:00, or leave it empty for at once.");
        }
    }
}
