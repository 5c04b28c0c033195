package io.salesmanager.coaching.mentor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with what readers made of it. Who reads an article has chosen to, so nothing here says whether it helps.
 *
 * @param html the text, safe to be shown
 * @param rules that lead here
 * @param opened how often its page was opened
 * @param myVote whether whoever asks found it useful; null where they said nothing
 */
public record ArticleView(
        String id,
        String title,
        String summary,
        List<String> topics,
        List<String> sources,
        String markdown,
        String html,
        List<Rule> rules,
        long opened,
        int useful,
        int notUseful,
        @Nullable Boolean myVote,
        List<Note> notes) {

    /** An article in a list. */
    public record Summary(
            String id,
            String title,
            String summary,
            List<String> topics,
            int rules,
            long opened,
            int useful,
            int notUseful) {}

    public record Rule(String id, String title) {}

    /** @param mayDelete whether whoever asks may take it away */
    public record Note(String id, String text, String by, Instant at, boolean mayDelete) {}
}
