package io.salesmanager.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as calendars know it.
 *
 * @param uid the same for all that is ever sent of it
 * @param sequence rises with each change; calendars ignore what is older than they have
 * @param summary one line
 * @param words what it is about
 * @param stamped when this state of it was made
 */
public record Meeting(
        String uid,
        int sequence,
        String summary,
        String words,
        Instant begins,
        Duration length,
        @Nullable String place,
        Party organizer,
        List<Party> attendees,
        Instant stamped) {
    public Meeting {
        summary = Party.oneLine(summary);
        place = place == null ? null : Party.oneLine(place);
        attendees = List.copyOf(attendees);
    }
}
