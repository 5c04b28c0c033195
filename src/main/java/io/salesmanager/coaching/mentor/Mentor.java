package io.salesmanager.coaching.mentor;

import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.coaching.mentor.ArticleView.Note;
import io.salesmanager.coaching.mentor.ArticleView.Rule;
import io.salesmanager.coaching.mentor.ArticleView.Summary;
import io.salesmanager.coaching.mentor.ReaderRows.StoredNote;
import io.salesmanager.coaching.mentor.ReaderRows.Votes;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.learning.Article;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The articles of the active rulebook, and what readers made of them. */
@ApplicationScoped
public class Mentor {
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_QUESTION = 200;

    private final ActiveRulebook active;
    private final ReaderRows rows;
    private final Database database;
    private final Viewer viewer;
    private final Clock clock;
    private volatile @Nullable Indexed indexed;

    private record Indexed(String version, ArticleIndex index) {}

    Mentor(ActiveRulebook active, ReaderRows rows, Database database, Viewer viewer, Clock clock) {
        this.active = active;
        this.rows = rows;
        this.database = database;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param words nothing for all articles in order of title, else those in which one of the words stands, the best first */
    public List<Summary> find(@Nullable String words) {
        var rulebook = active.current();
        var learning = rulebook.learning();
        var found = words == null || words.isBlank()
                ? learning.articles().stream()
                        .sorted(java.util.Comparator.comparing(Article::title))
                        .toList()
                : index(rulebook).find(shortened(words)).stream()
                        .flatMap(id -> learning.article(id).stream())
                        .toList();
        var opened = rows.opened();
        var votes = rows.votes();
        return found.stream()
                .map(article -> {
                    var said = votes.getOrDefault(article.id(), Votes.NONE);
                    return new Summary(
                            article.id(),
                            article.title(),
                            article.summary(),
                            article.topics(),
                            rules(rulebook, article.id()).size(),
                            opened.getOrDefault(article.id(), 0L),
                            said.useful(),
                            said.notUseful());
                })
                .toList();
    }

    /** Titles of all articles, by id. */
    public Map<String, String> titles() {
        return active.current().learning().articles().stream().collect(Collectors.toMap(Article::id, Article::title));
    }

    /** @throws Problem 404 where there is no such article */
    public ArticleView article(String id) {
        var rulebook = active.current();
        var article = article(rulebook, id);
        var said = rows.votes().getOrDefault(id, Votes.NONE);
        return new ArticleView(
                id,
                article.title(),
                article.summary(),
                article.topics(),
                article.sources(),
                article.markdown(),
                ArticleHtml.of(article.markdown()),
                rules(rulebook, id),
                rows.opened().getOrDefault(id, 0L),
                said.useful(),
                said.notUseful(),
                rows.vote(id, viewer.name()),
                rows.notes(id).stream().map(this::shown).toList());
    }

    /** Somebody opened its page. */
    public ArticleView read(String id) {
        var rulebook = active.current();
        article(rulebook, id);
        var day = LocalDate.ofInstant(
                clock.instant(), rulebook.playbook().calendar().zone());
        database.transaction(false, () -> {
            rows.opened(id, day);
            return 1;
        });
        return article(id);
    }

    /** Takes the place of what the same person said before. */
    public ArticleView vote(String id, @Nullable Boolean useful) {
        article(active.current(), id);
        if (useful == null) {
            throw Problem.ofField("no-vote", "useful", "Nothing was said.", "Send true or false.");
        }
        database.transaction(false, () -> {
            rows.vote(id, viewer.name(), useful, clock.instant());
            return 1;
        });
        return article(id);
    }

    public ArticleView note(String id, @Nullable String text) {
        article(active.current(), id);
        if (text == null || text.isBlank() || text.length() > LONGEST_NOTE) {
            throw Problem.ofField(
                    "bad-text",
                    "text",
                    "A note has 1 to %d characters.".formatted(LONGEST_NOTE),
                    "Say what worked for you, and in which situation.");
        }
        database.transaction(false, () -> {
            rows.note(Ids.next(), id, text.strip(), viewer.name(), clock.instant());
            return 1;
        });
        return article(id);
    }

    /** @throws Problem 404 where there is no such note, or it is another's */
    public void delete(String id, String note) {
        var found = rows.notes(id).stream()
                .filter(one -> one.id().equals(note) && mayDelete(one))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("note of yours", note));
        database.transaction(false, () -> {
            rows.delete(found.id());
            return 1;
        });
    }

    private Note shown(StoredNote note) {
        return new Note(note.id(), note.text(), note.by(), note.at(), mayDelete(note));
    }

    private boolean mayDelete(StoredNote note) {
        return note.by().equals(viewer.name()) || viewer.role() == Role.SALES_OPS;
    }

    private static Article article(Rulebook rulebook, String id) {
        return rulebook.learning().article(id).orElseThrow(() -> Problem.notFound("article", id));
    }

    private static List<Rule> rules(Rulebook rulebook, String article) {
        return rulebook.rules().stream()
                .filter(rule -> article.equals(rule.article()))
                .map(rule -> new Rule(rule.id(), rule.title()))
                .toList();
    }

    /** Two that index the same version at once do so twice, which harms nothing. */
    private ArticleIndex index(Rulebook rulebook) {
        var known = indexed;
        if (known == null || !known.version().equals(rulebook.version())) {
            known = new Indexed(
                    rulebook.version(), new ArticleIndex(rulebook.learning().articles()));
            indexed = known;
        }
        return known.index();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_QUESTION ? words : words.substring(0, LONGEST_QUESTION);
    }
}
