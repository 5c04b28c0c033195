package io.salesmanager.coaching.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.playbook.learning.Article;
import io.salesmanager.playbook.source.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What authors write is shown as they meant it, and does nothing else. */
class ArticleHtmlTest {
    @Test
    void markdown_becomes_html_with_tables_and_links() {
        assertThat(ArticleHtml.of("## A\n\n- *b*\n\n[c](https://example.org)\n\n| d |\n|---|\n| e |\n"))
                .contains("<h2>A</h2>", "<em>b</em>", "href=\"https://example.org\"", "<td>e</td>");
    }

    @Test
    void html_is_shown_as_text_and_a_script_is_no_link() {
        assertThat(ArticleHtml.of("<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>"))
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;");
        assertThat(ArticleHtml.of("[x](javascript:alert(1)) ![y](data:text/html,z)"))
                .doesNotContain("javascript:", "data:");
    }

    @Test
    void a_word_in_a_title_counts_more_than_one_in_a_text() {
        var index = new ArticleIndex(List.of(
                article("a", "Renewals", "Call early."), article("b", "Calls", "A renewal is won early. Renew it.")));
        assertThat(index.find("renewing")).containsExactly("a", "b");
        assertThat(index.find("call")).containsExactly("b", "a");
        assertThat(index.find("field:* AND (")).isEmpty();
    }

    private static Article article(String id, String title, String text) {
        return new Article(id, title, "x", List.of(), List.of("own"), text, Location.ofFile("mentor/" + id + ".md"));
    }
}
