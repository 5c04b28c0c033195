package io.salesmanager.console.inspection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.salesmanager.console.SampleDemo;
import io.salesmanager.platform.database.Database;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of days in which nothing happened: a sentence, and no number that is none. */
@NullUnmarked // Quarkus sets the field
@QuarkusTest
@TestProfile(SampleDemo.class)
class PagesWithoutDealsIT {
    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /inspection?from=1990-01-01&to=1990-12-31                | No deal started in these days.
            /inspection?by=TEAM&from=1990-01-01&to=1990-12-31        | No deal started in these days.
            /inspection/variation?from=1990-01-01&to=1990-12-31      | Nothing to compare: no deal has come to an end
            /inspection/adherence?from=1990-01-01&to=1990-12-31      | No deal started in these days
            /inspection/ageing?from=1990-01-01&to=1990-12-31         | No open deal started in these days
            /inspection/trend?from=1990-01-01&to=1990-12-31          | Too few to see a movement
            /inspection/effectiveness?from=1990-01-01&to=1990-12-31  | Nothing can be compared
            /inspection/progress?period=1990-Q1                      | there is no quota
            /inspection/revenue?from=1990-01-01&to=1990-12-31        | No deal of which the amount is known was won
            /inspection/deals?which=WON&closedFrom=1990-01-01&closedTo=1990-12-31 | There is no such deal among those that you may see.
            /forecast?period=1990-Q1                                 | 1990-Q1 is over: 0 deals were won
            """)
    void say_so(String page, String sentence) {
        SampleDemo.awaitReview(database);
        for (var role : new String[] {"SALES_OPS", "MANAGER"}) {
            given().cookie("demo-role", role)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString(sentence))
                    .body(not(containsString("NaN")))
                    .body(not(containsString("Infinity")));
        }
    }
}
