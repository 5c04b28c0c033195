package io.salesmanager.intake.rest;

import static io.restassured.RestAssured.given;
import static io.salesmanager.intake.rest.Importing.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.sales.history.OpportunityHistory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** With a real export, where {@code SALES_REAL_DATA} names the folder that has it. */
@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class MavenImportIT {
    @Inject
    PipelineSource pipelines;

    @Test
    void all_8800_opportunities_are_stored_and_the_second_time_nothing_changes() throws IOException {
        var data = System.getenv("SALES_REAL_DATA");
        assumeTrue(data != null, "SALES_REAL_DATA is not set: the real export is not here");
        var folder = Path.of(data, "maven_crm");
        var zip = Importing.zip(
                "accounts.csv", Files.readString(folder.resolve("accounts.csv")),
                "products.csv", Files.readString(folder.resolve("products.csv")),
                "sales_pipeline.csv", Files.readString(folder.resolve("sales_pipeline.csv")),
                "sales_teams.csv", Files.readString(folder.resolve("sales_teams.csv")));

        var preview = imported(zip, "maven_crm", "full", true);
        assertThat(preview.getInt("rows.rejected")).isZero();
        var begun = System.nanoTime();
        var first = imported(zip, "maven_crm", "full", false);
        var took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(first.getString("state")).isEqualTo("DONE");
        assertThat(first.getInt("rows.rejected")).isZero();
        assertThat(first.getInt("files.find { it.kind == 'OPPORTUNITY' }.rows.created"))
                .isEqualTo(8800);
        assertThat(first.getInt("files.find { it.kind == 'ACCOUNT' }.rows.created"))
                .isEqualTo(85);
        assertThat(first.getInt("files.find { it.kind == 'REP' }.rows.created")).isEqualTo(35);
        assertThat(first.getInt("files.find { it.kind == 'TEAM' }.rows.created"))
                .isEqualTo(6);
        assertThat(first.getInt("corrections.find { it.from == 'GTXPro' }.count"))
                .isEqualTo(1480);
        System.out.println("8,800 opportunities in " + took.toMillis() + " ms");

        var second = imported(zip, "maven_crm", "full", false);
        assertThat(second.getInt("rows.created") + second.getInt("rows.changed") + second.getInt("rows.retired"))
                .isZero();
        facts();
    }

    private void facts() {
        var won = given().get("/api/v1/opportunities/1C1I7A6R")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(won.getInt("amount")).isEqualTo(1054);
        assertThat(won.getString("outcome")).isEqualTo("WON");
        assertThat(won.getString("closedDate")).isEqualTo("2017-03-01");
        assertThat(won.getString("ownerId")).isEqualTo("moses-frase");
        assertThat(won.getString("fieldChanges[0].field")).isEqualTo("amount");
        assertThat(won.getString("fieldChanges[0].happened")).startsWith("2017-03-01");
        assertThat(won.getList("activities")).isNull();
        assertThat(won.getList("stageHistory")).isNull();

        var all = new ArrayList<OpportunityHistory>();
        pipelines.forEachOpportunity(all::add);
        assertThat(all.stream().filter(deal -> "GTX Pro".equals(deal.productLine())))
                .hasSize(1480);
        assertThat(all.stream().filter(deal -> "Lost".equals(deal.stage()) && deal.amount() != null))
                .isEmpty();
        var open = new ArrayList<OpportunityHistory>();
        pipelines.forEachPipeline(
                Deals.OPEN, new ViewScope.Everything(), pipeline -> open.addAll(pipeline.opportunities()));
        open.removeIf(deal -> !deal.id().matches("[0-9A-Z]{8}")); // what other tests stored
        assertThat(open.stream().filter(deal -> "Engaging".equals(deal.stage()) || "Prospecting".equals(deal.stage())))
                .hasSize(2089);
        var rep = given().get("/api/v1/reps/moses-frase").then().extract().jsonPath();
        assertThat(rep.getString("teamId")).isEqualTo("dustin-brinkmann");
        assertThat(rep.getString("region")).isEqualTo("Central");
        assertThat(rep.getList("managers", String.class)).containsExactly("dustin-brinkmann");
    }
}
