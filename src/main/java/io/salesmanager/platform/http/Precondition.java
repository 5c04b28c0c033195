package io.salesmanager.platform.http;

import io.salesmanager.platform.Problem;
import jakarta.ws.rs.HeaderParam;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** On which state of a thing a request depends, as RFC 9110 has it. */
public record Precondition(
        @Parameter(description = "Only if it still has this ETag, as a GET answered it; * for any")
        @HeaderParam("If-Match")
        @Nullable String ifMatch,

        @Parameter(description = "Only if it has none of these ETags; * to create and never overwrite")
        @HeaderParam("If-None-Match")
        @Nullable String ifNoneMatch) {
    /** Of fixed form, so Java's own expressions are safe here. */
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([^\"]*)\"\\s*(,|$)");

    public boolean isGiven() {
        return ifMatch != null || ifNoneMatch != null;
    }

    /** Whether a reader has this state already: 304. */
    public boolean isKnown(String tag) {
        return ifNoneMatch != null && names(ifNoneMatch, tag, true);
    }

    /**
     * @param current the ETag of what is there; null where there is nothing
     * @throws Problem 412 where a change is not to be made
     */
    public void check(@Nullable String current) {
        if (ifMatch != null && (current == null || !names(ifMatch, current, false))) {
            throw changed(
                    current,
                    current == null ? "Nothing is there." : "It is not as If-Match says: someone changed it.",
                    "GET it, make your change to that, and send its ETag.");
        }
        if (ifNoneMatch != null && current != null && names(ifNoneMatch, current, true)) {
            throw changed(
                    current,
                    "It is there already, as If-None-Match forbids.",
                    "Leave out If-None-Match to overwrite it, or send If-Match with its ETag.");
        }
    }

    private static Problem changed(@Nullable String current, String detail, String advice) {
        return new Problem("precondition-failed", 412, "Not as expected", detail)
                .with("etag", current)
                .with("advice", advice);
    }

    /** @param weak whether a weak tag counts as the same; to change something it does not */
    private static boolean names(String header, String tag, boolean weak) {
        if (header.strip().equals("*")) {
            return true;
        }
        var tags = TAG.matcher(header);
        while (tags.find()) {
            if (tag.equals('"' + tags.group(2) + '"') && (weak || tags.group(1) == null)) {
                return true;
            }
        }
        return false;
    }
}
