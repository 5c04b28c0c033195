package io.salesmanager.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** From an empty store to the first decisions, as the pages lead there. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
@TestProfile(FirstStepsIT.EmptyDemo.class)
class FirstStepsIT {
    public static class EmptyDemo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sales.access.demo", "true");
        }
    }

    @TestHTTPResource
    String address;

    @Test
    void a_rule_of_a_spreadsheet_stands_in_a_cell() {
        assertThat(given().accept("text/html").get("/rulebook").asString())
                .contains("rules/82-eligibility/lines.xlsx!Lines!A")
                .contains("rules/75-revenue-quality/discount.csv:");
    }

    @Test
    void an_empty_store_leads_to_a_first_decision() {
        try (var chromium = Chromium.start()) {
            var page = chromium.visitor(address, ColorScheme.LIGHT);
            page.navigate("/");
            assertThat(page.locator("#results")).containsText("Sales operations can import them");

            button(page, "Sales ops");
            assertThat(page.locator("#results")).containsText("There are no deals yet");
            assertThat(page.locator("#results li")).hasCount(3);
            Chromium.isAccessible(page);
            for (var link : page.locator("#results a").all()) {
                given().get(link.getAttribute("href")).then().statusCode(200);
            }
            given().cookie("demo-role", "SALES_OPS")
                    .contentType(ContentType.JSON)
                    .body("""
                            {"stage": "Discovery", "name": "First deal", "createdDate": "2026-01-05"}""")
                    .put("/api/v1/opportunities/first")
                    .then()
                    .statusCode(201);
            page.reload();
            assertThat(page.locator("#results")).containsText("No deal was reviewed yet");
            Chromium.isAccessible(page);
            button(page, "Review all deals");
            assertThat(page.getByText("First deal")).isVisible(new IsVisibleOptions().setTimeout(30_000));
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
