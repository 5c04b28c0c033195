package io.salesmanager.playbook.reader;

import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Playbook.Contacting;
import io.salesmanager.playbook.TouchPlan.Slot;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.YamlMap;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads when buyers may be reached, what a touch takes, and the slots of steps, which lie within those hours. */
final class ContactingReader {
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final int LONGEST_MINUTES = 480;

    private final Diagnostics diagnostics;
    private Slot hours = Contacting.DEFAULT.hours();
    private Map<Channel, Integer> minutes = Contacting.DEFAULT.minutes();
    private @Nullable Slot preferred;

    ContactingReader(YamlMap playbook, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        playbook.map("contacting").ifPresent(this::read);
    }

    Contacting contacting() {
        return new Contacting(hours, minutes);
    }

    /** The slot of a step, or null where it has none. */
    @Nullable Slot slot(YamlMap step) {
        var given = step.text("slot");
        if (given == null) {
            return null;
        }
        if (given.equals("preferred")) {
            if (preferred == null) {
                bad(step, "slot", given, "The playbook names no preferred hours.", "Add 'preferred' to 'contacting'.");
            }
            return preferred;
        }
        if (given.equals("morning") && hours.from().isBefore(NOON)) {
            return new Slot(hours.from(), earlier(NOON, hours.to()));
        }
        if (given.equals("afternoon") && NOON.isBefore(hours.to())) {
            return new Slot(hours.from().isAfter(NOON) ? hours.from() : NOON, hours.to());
        }
        return within(step, "slot", given, Set.of());
    }

    private void read(YamlMap map) {
        var open = window(map, "hours", map.text("hours"), Set.of());
        hours = open == null ? hours : open;
        map.map("preferred").ifPresent(this::readPreferred);
        map.map("minutes").ifPresent(this::readMinutes);
        map.refuseOthers();
    }

    private void readPreferred(YamlMap map) {
        var days = map.constants("days", DayOfWeek.class);
        preferred = within(map, "hours", map.required("hours"), days.isEmpty() ? Set.of() : EnumSet.copyOf(days));
        map.refuseOthers();
    }

    private void readMinutes(YamlMap map) {
        var read = new EnumMap<Channel, Integer>(minutes);
        for (var channel : Channel.values()) {
            var given = map.whole(channel.name());
            if (given != null && (given < 1 || given > LONGEST_MINUTES)) {
                diagnostics.error(
                        "bad-minutes",
                        map.at(channel.name()),
                        given.toString(),
                        "A touch takes 1 to %d minutes.".formatted(LONGEST_MINUTES),
                        "Write what it takes on average, with writing it up.");
            } else if (given != null) {
                read.put(channel, given);
            }
        }
        minutes = read;
        map.refuseOthers();
    }

    /** A window inside the hours in which buyers may be reached. */
    private @Nullable Slot within(YamlMap map, String key, String given, Set<DayOfWeek> days) {
        var slot = window(map, key, given, days);
        if (slot != null && (slot.from().isBefore(hours.from()) || slot.to().isAfter(hours.to()))) {
            bad(
                    map,
                    key,
                    given,
                    "%s is not within the hours in which buyers may be reached.".formatted(given),
                    "Choose hours from %s to %s, or widen 'hours' of 'contacting'."
                            .formatted(hours.from(), hours.to()));
            return null;
        }
        return slot;
    }

    private @Nullable Slot window(YamlMap map, String key, @Nullable String given, Set<DayOfWeek> days) {
        if (given == null) {
            return null;
        }
        var dash = given.indexOf('-');
        try {
            var from = LocalTime.parse(given.substring(0, Math.max(0, dash)).strip());
            var to = LocalTime.parse(given.substring(dash + 1).strip());
            if (from.isBefore(to)) {
                return new Slot(from, to, days);
            }
        } catch (DateTimeParseException e) {
            // reported below, together with hours that end before they begin
        }
        bad(
                map,
                key,
                given,
                "'%s' is no slot.".formatted(given),
                "Write hours such as 09:00-11:30%s."
                        .formatted(key.equals("slot") ? ", or morning, afternoon, preferred" : ""));
        return null;
    }

    private void bad(YamlMap map, String key, String given, String message, String advice) {
        diagnostics.error("bad-slot", map.at(key), given, message, advice);
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }
}
