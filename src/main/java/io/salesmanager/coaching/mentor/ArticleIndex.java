package io.salesmanager.coaching.mentor;

import io.salesmanager.playbook.learning.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Full-text search in the articles of one version of the rulebook, in English, in memory. Safe for many threads. */
final class ArticleIndex {
    private static final String ID = "id";
    /** A word of the title says more than one of the text. */
    private static final Map<String, Float> FIELDS = Map.of("title", 4f, "topics", 3f, "summary", 2f, "text", 1f);

    private static final int MOST = 100;

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexSearcher searcher;

    ArticleIndex(List<Article> articles) {
        var directory = new ByteBuffersDirectory();
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (var article : articles) {
                    writer.addDocument(document(article));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory can always be written", e);
        }
    }

    /** Ids of the articles in which at least one of the words stands, the best first. Words count in any form. */
    List<String> find(String words) {
        var builder = new QueryBuilder(analyzer);
        var query = new BooleanQuery.Builder();
        FIELDS.forEach((field, weight) -> {
            var part = builder.createBooleanQuery(field, words);
            if (part != null) {
                query.add(new BoostQuery(part, weight), Occur.SHOULD);
            }
        });
        try {
            var stored = searcher.storedFields();
            var ids = new ArrayList<String>();
            for (var hit : searcher.search(query.build(), MOST).scoreDocs) {
                ids.add(stored.document(hit.doc).get(ID));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory can always be read", e);
        }
    }

    private static Document document(Article article) {
        var document = new Document();
        document.add(new StringField(ID, article.id(), Field.Store.YES));
        Map.of(
                        "title", article.title(),
                        "topics", String.join(", ", article.topics()),
                        "summary", article.summary(),
                        "text", article.markdown())
                .forEach((field, text) -> document.add(new TextField(field, text, Field.Store.NO)));
        return document;
    }
}
