package io.salesmanager.inspection.ageing;

/** Answers as the API documentation shows them. */
final class AgeingExample {
    static final String REPORT = "{}";
    static final String DEALS = "{}";

    private AgeingExample() {}
}
