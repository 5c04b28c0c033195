package io.salesmanager.platform;

import java.util.List;

/**
 * What stands around a page's own content.
 *
 * @param section the entry of the menu that is marked as current
 * @param who name of the person signed in, empty for nobody: then there is no menu
 * @param role their role in words
 * @param waiting how many escalations wait for an answer of that person
 * @param roles what a visitor of the demo may switch to; empty everywhere else
 */
public record PageFrame(String title, String section, String who, String role, int waiting, List<RoleChoice> roles) {
    /** @param value what is sent; {@code words} what is shown */
    public record RoleChoice(String value, String words, boolean current) {}

    /** For a page that is shown to someone who is not signed in. */
    public static PageFrame bare(String title) {
        return new PageFrame(title, "", "", "", 0, List.of());
    }
}
