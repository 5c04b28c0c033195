package io.salesmanager.improve.impact.run;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.Candidates;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Asks for previews over HTTP. */
@NullUnmarked
final class Previews {
    private Previews() {}

    /** The shipped rules, with silence counted after so many days. */
    static SourceFiles silence(int days) {
        return Candidates.with(
                "dials.csv",
                text -> text.replaceAll("(?m)^(silence-days,[^,]*,[^,]*,[^,]*,[^,]*),[0-9]+,", "$1," + days + ","));
    }

    static ValidatableResponse start(String version, String order) {
        return given().contentType(ContentType.JSON)
                .body(order)
                .post("/api/v1/rulebooks/%s/impact".formatted(version))
                .then();
    }

    static ValidatableResponse run(String version, String order) {
        String id = start(version, order).statusCode(202).extract().path("id");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !given().get("/api/v1/impacts/" + id).path("state").equals("RUNNING"));
        return given().get("/api/v1/impacts/" + id).then().statusCode(200).body("state", equalTo("DONE"));
    }

    static int sum(ValidatableResponse response, String path) {
        List<Integer> numbers = response.extract().path(path);
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
