package io.salesmanager.crm.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Calls on facts, as a client makes them. */
final class FactCalls {
    private FactCalls() {}

    static RequestSpecification with(String header, String value) {
        return given().contentType(ContentType.JSON).header(header, value);
    }

    static ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1" + path)
                .then();
    }

    static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    static ValidatableResponse get(String path) {
        return given().get("/api/v1" + path).then();
    }
}
