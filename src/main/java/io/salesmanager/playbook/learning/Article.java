package io.salesmanager.playbook.learning;

import io.salesmanager.playbook.source.Location;
import java.util.List;

/**
 * An article of the mentor.
 *
 * @param id the name of its file without its ending; rules name it in {@code @article}
 * @param summary one sentence
 * @param sources where its figures and practices come from
 * @param markdown its text, in CommonMark
 */
public record Article(
        String id,
        String title,
        String summary,
        List<String> topics,
        List<String> sources,
        String markdown,
        Location at) {
    public Article {
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
    }
}
