package io.salesmanager.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithFakeData.class)
class PagesIT {
    @Test
    void the_list_shows_verdict_deal_people_money_and_the_first_reason() {
        assertThat(page("/"))
                .contains("Today's decisions")
                .contains("60 deals by verdict")
                .contains(
                        "Postpone", "until 1 Feb 2027", "Line 4 retrofit", "Northwind Traders", "Ada Park", "EUR 4,000")
                .contains("The buyer named February; nothing to gain by calling sooner.")
                .contains("PP-010")
                .contains("no amount");
    }

    @Test
    void what_the_crm_sends_is_text_and_never_markup() {
        assertThat(page("/?text=analytics"))
                .contains("Analytics for &lt;Ops&gt;")
                .doesNotContain("<Ops>");
        assertThat(page("/?text=%22%3E%3Cscript%3E")).doesNotContain("\"><script>");
    }

    @Test
    void htmx_gets_the_results_alone_and_then_the_rows_alone() {
        var results = part("/?verdict=ARCHIVE");
        assertThat(results).contains("Archive").doesNotContain("<html").contains("class=\"rows\"");
        assertThat(rows(results)).allMatch(row -> row.contains("badge archive"));

        var first = part("/");
        var next = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        var rest = part(next.group(1).replace("&amp;", "&"));
        assertThat(rest).contains("class=\"row\"").doesNotContain("class=\"rows\"");
        assertThat(rows(first)).hasSize(25).doesNotContainAnyElementsOf(rows(rest));
    }

    @Test
    void the_list_is_sorted_as_asked_and_says_how() {
        assertThat(page("/")).contains("The most urgent first: Revisit", "<option value=\"urgency\" selected>");
        var byAmount = part("/?sort=amount");
        assertThat(byAmount).contains("The largest amount first");
        assertThat(rows(byAmount).get(0)).contains("EUR 191,325");
        var next = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(byAmount);
        assertThat(next.find()).isTrue();
        assertThat(next.group(1)).contains("sort=amount");
        assertThat(rows(part("/?sort=close-date")).get(0)).contains("Close date 3 Nov 2026");
        assertThat(page("/?sort=nonsense")).contains("The most urgent first");
    }

    @Test
    void a_filter_without_results_says_so() {
        assertThat(page("/?text=nobody-has-this-name")).contains("No decisions here");
    }

    @Test
    void a_deal_shows_why_with_facts_dials_and_places() {
        assertThat(page("/opportunities/o-7"))
                .contains("daysToLaterDate &gt; dial(&quot;postpone-after-days&quot;)")
                .contains("<strong>73</strong>", "<strong>30 days</strong>", "rules/dials.csv:14")
                .contains("rules/30-postponement/later-date.drl:12", "practices 13")
                .contains("lost: should &lt; must", "No answer to 6 calls and 5 e-mails.")
                .contains("budgetStatus", "Name of who signs", "One contact only", "Goes to the manager (m-2)")
                .contains("The plan asks for 8 touches by now. 3 touches made, planned or not.")
                .contains("Close date 15 Dec 2026 became 26 Feb 2027")
                .contains("/api/v1/decisions/d-o-7/accept", "/d-o-7/override", "/d-o-7/snooze");
    }

    @Test
    void who_may_not_answer_a_decision_is_not_asked_to() {
        given().accept("text/html")
                .cookie("demo-role", "SALES_OPS")
                .get("/opportunities/o-7")
                .then()
                .statusCode(200)
                .body(not(containsString("/accept")));
        given().accept("text/html")
                .cookie("demo-role", "REP")
                .get("/opportunities/o-7")
                .then()
                .body(containsString("Your manager confirms it."));
    }

    @Test
    void a_deal_shows_its_exemptions_and_managers_and_sales_ops_are_offered_one() {
        for (var role : new String[] {"MANAGER", "SALES_OPS"}) {
            given().accept("text/html")
                    .cookie("demo-role", role)
                    .get("/opportunities/o-7")
                    .then()
                    .statusCode(200)
                    .body(containsString("does not count until 31 Jan 2027"))
                    .body(containsString("mona: They test the trial From the next review on."))
                    .body(containsString("hx-post=\"/api/v1/opportunities/o-7/exemptions\""))
                    .body(containsString("hx-delete=\"/api/v1/opportunities/o-7/exemptions/x-1\""))
                    .body(containsString("<option value=\"DQ-010\">DQ-010 "));
        }
        given().accept("text/html")
                .cookie("demo-role", "REP")
                .get("/opportunities/o-7")
                .then()
                .body(containsString("does not count until 31 Jan 2027"))
                .body(not(containsString("hx-post=\"/api/v1/opportunities")))
                .body(not(containsString("hx-delete")));
    }

    @Test
    void a_rep_is_not_shown_someone_elses_deal() {
        given().accept("text/html")
                .cookie("demo-role", "REP")
                .get("/opportunities/o-101")
                .then()
                .statusCode(404);
    }

    @Test
    void each_page_of_the_demo_says_so() {
        for (var path : new String[] {"/", "/opportunities/o-7", "/rulebook"}) {
            assertThat(page(path)).contains("Made-up people and deals", "look through");
        }
    }

    @Test
    void scripts_and_styles_are_here_and_none_is_inline_or_from_elsewhere() {
        var html = page("/");
        var files =
                Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css|svg))\"").matcher(html);
        var count = 0;
        while (files.find()) {
            assertThat(files.group(1)).startsWith("/");
            given().get(files.group(1)).then().statusCode(200);
            count++;
        }
        assertThat(count).isEqualTo(5);
        assertThat(html).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("style=", "onclick");
    }

    private static String page(String path) {
        return given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String part(String path) {
        return given().urlEncodingEnabled(false)
                .header("HX-Request", "true")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> rows(String html) {
        return Pattern.compile("<li class=\"row\">.*?</li>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(found -> found.group())
                .toList();
    }
}
