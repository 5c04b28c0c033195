package io.salesmanager.intake.rest;

import static io.restassured.RestAssured.given;
import static io.salesmanager.intake.rest.Importing.NEUTRAL;
import static io.salesmanager.intake.rest.Importing.awaited;
import static io.salesmanager.intake.rest.Importing.csv;
import static io.salesmanager.intake.rest.Importing.get;
import static io.salesmanager.intake.rest.Importing.imported;
import static io.salesmanager.intake.rest.Importing.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "ops", roles = "SALES_OPS")
class ImportIT {
    @Test
    void an_archive_with_everything_is_stored_once() throws IOException {
        var zip = zip(
                "data/teams.csv", "id,name,managerId\nit-t,North,it-m\n",
                "data/reps.csv", "id,name,teamId,hireDate\nit-r,Ann,it-t,2024-02-01\n",
                "accounts.csv", "id,name,employees\nit-a,Acme,120\n",
                "opportunities.csv",
                        "id,stage,ownerId,accountId,amount,createdDate,evidence\nit-1,Discovery,it-r,it-a,1200.50,2026-02-01,metrics;champion\nit-2,Proposal,it-r,,,,\n",
                "activities.csv",
                        "opportunityId,id,type,happened,direction\nit-1,x1,call,2026-02-03 10:00:00,Outbound\nit-9,x2,CALL,2026-02-03,\n",
                "stage_changes.csv", "opportunityId,from,to,happened\nit-1,Prospecting,Discovery,2026-02-02\n",
                "notes.csv", "a,b\n1,2\n",
                "readme.txt", "hello");
        var first = imported(zip, NEUTRAL, "full", false);
        assertThat(first.getString("state")).isEqualTo("DONE");
        assertThat(first.getInt("rows.created")).isEqualTo(7);
        assertThat(first.getInt("rows.rejected")).isEqualTo(1);
        assertThat(first.getString("warnings.toString()")).contains("notes.csv");
        get("/opportunities/it-1")
                .body("amount", equalTo(1200.5f))
                .body("evidence", hasSize(2))
                .body("activities", hasSize(1))
                .body("stageHistory[0].to", equalTo("Discovery"))
                .body("contacts", nullValue());
        get("/opportunities/it-2").body("activities", hasSize(0)).body("amount", nullValue());
        var errors = given().get("/api/v1/imports/" + first.getString("id") + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(errors)
                .contains("_line,_error,_advice")
                .contains("it-9,x2,CALL")
                .contains("There is no opportunity 'it-9'");

        var second = imported(zip, NEUTRAL, "full", false);
        assertThat(second.getInt("rows.created") + second.getInt("rows.changed"))
                .isZero();
        assertThat(second.getInt("rows.unchanged")).isEqualTo(7);
    }

    @Test
    void owners_and_accounts_that_nobody_knows_are_named_with_their_column_and_line() throws IOException {
        var zip = zip(
                "reps.csv", "id,name\nui-r,Ann\n",
                "opportunities.csv",
                        "id,stage,ownerId,accountId\nui-1,Discovery,ui-r,\nui-2,Discovery,ui-x,ui-a\nui-3,Proposal,ui-x,\n");

        for (var dryRun : new boolean[] {true, false}) {
            var status = imported(zip, NEUTRAL, "incremental", dryRun);
            assertThat(status.getInt("rows.created")).isEqualTo(4);
            assertThat(status.getString("warnings.toString()"))
                    .contains("'opportunities.csv', column ownerId: not known is 'ui-x' (2 rows, first in line 3).")
                    .contains("'opportunities.csv', column accountId: not known is 'ui-a' (in line 3).")
                    .contains("Send the rep to /reps, or correct the id")
                    .doesNotContain("ui-r");
        }
        get("/opportunities/ui-2").body("ownerId", equalTo("ui-x")).body("accountId", equalTo("ui-a"));
    }

    @Test
    void a_full_import_retires_what_is_gone_and_an_incremental_one_does_not() {
        var mapping = "virtual_sales_manager";
        imported(csv("id,stage\nre-1,Discovery\nre-2,Discovery\n"), mapping, "incremental", false);
        imported(csv("id,stage\nre-1,Discovery\n"), mapping, "incremental", false);
        get("/opportunities/re-2").statusCode(200);
        var preview = imported(csv("id,stage\nre-1,Discovery\n"), mapping, "full", true);
        assertThat(preview.getInt("rows.retired")).isPositive();
        assertThat(preview.getList("preview")).hasSize(1);
        get("/opportunities/re-2").statusCode(200);
        imported(csv("id,stage\nre-1,Discovery\n"), mapping, "full", false);
        get("/opportunities/re-2").statusCode(404);
        get("/opportunities/re-1").statusCode(200);
    }

    @Test
    void a_refused_row_can_be_corrected_and_uploaded_again() {
        var status = imported(csv("""
                        id;name;stage;amount
                        er-1;=1+1;Discovery;100
                        er-2;=cmd;Discovery;lots
                        er-3;x;Nowhere;1
                        ;x;Discovery;1
                        er-5;"a;b";Discovery;-5
                        er-6;x;Discovery
                        """), NEUTRAL, "incremental", false);
        assertThat(status.getInt("rows.created")).isEqualTo(1);
        assertThat(status.getInt("rows.rejected")).isEqualTo(5);
        var errors = given().get("/api/v1/imports/" + status.getString("id") + "/errors")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertThat(errors)
                .contains("id;name;stage;amount;_line;_error;_advice")
                .contains("er-2;'=cmd;Discovery;lots;3;")
                .contains("er-5;\"a;b\";Discovery;'-5;6;");
        var corrected =
                errors.replace("lots", "200").replace("Nowhere", "Proposal").replace("'-5", "5");
        var again = imported(csv(corrected), NEUTRAL, "incremental", false);
        assertThat(again.getInt("rows.created")).isEqualTo(4);
        assertThat(again.getInt("rows.rejected")).isEqualTo(1);
        get("/opportunities/er-2").body("name", equalTo("=cmd")).body("amount", equalTo(200));
    }

    @Test
    void a_refused_row_names_all_that_is_wrong_with_it() {
        var status = imported(
                csv(
                        "id,stage,amount,probability,createdDate\nma-1,Nowhere,-5,0.5,2025-01-01\nma-2,Nowhere,lots,7,soon\n"),
                NEUTRAL,
                "incremental",
                false);
        assertThat(status.getInt("rows.rejected")).isEqualTo(2);
        var errors = given().get("/api/v1/imports/" + status.getString("id") + "/errors")
                .then()
                .extract()
                .asString();
        assertThat(errors)
                .contains(
                        "ma-1,Nowhere,'-5",
                        "column stage: The playbook has no stage 'Nowhere'. column amount: 'amount' is -5")
                .contains("ma-2,Nowhere,lots,7,soon")
                .contains(
                        "amount: 'lots' is no number. createdDate: 'soon' is no date. column stage:",
                        "column probability:");
    }

    @Test
    void imports_are_listed_the_latest_first() {
        var first = imported(csv("id,stage\nli-1,Discovery\n"), NEUTRAL, "incremental", true);
        var second = imported(csv("id,stage\nli-1,Discovery\n"), NEUTRAL, "incremental", true);
        var page = given().get("/api/v1/imports?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second.getString("id")))
                .body("items[0].rows.read", equalTo(1))
                .extract()
                .<String>path("next");
        given().get("/api/v1/imports?limit=1&after=" + page).then().body("items.id", contains(first.getString("id")));
        given().get("/api/v1/imports?limit=0").then().statusCode(422);
        given().get("/api/v1/imports?after=x").then().statusCode(422);
    }

    @Test
    void mappings_are_listed_with_what_they_expect() {
        given().get("/api/v1/mappings")
                .then()
                .statusCode(200)
                .body("name", hasItems("maven_crm", NEUTRAL))
                .body("find { it.name == 'maven_crm' }.description", containsString("Maven"))
                .body("find { it.name == 'maven_crm' }.ignored", contains("products.csv"))
                .body(
                        "find { it.name == 'maven_crm' }.files.find { it.file == 'sales_teams.csv' }.rows",
                        contains("TEAM", "REP"))
                .body(
                        "find { it.name == 'maven_crm' }.files.find { it.file == 'sales_pipeline.csv' }.required",
                        hasItems("opportunity_id"))
                .body("problem", everyItem(nullValue()));
    }

    @Test
    void a_form_is_read_too() {
        var id = given().multiPart("file", "opportunities.csv", csv("id,stage\nfo-1,Discovery\n"), "text/csv")
                .post("/api/v1/imports?mapping=" + NEUTRAL)
                .then()
                .statusCode(202)
                .header("Location", notNullValue())
                .extract()
                .<String>path("id");
        awaited(id);
        get("/opportunities/fo-1").statusCode(200);
    }
}
