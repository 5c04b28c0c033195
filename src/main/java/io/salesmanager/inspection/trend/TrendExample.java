package io.salesmanager.inspection.trend;

/** Answers as the API documentation shows them. */
final class TrendExample {
    static final String REPORT = "{}";
    static final String DEALS = "{}";

    private TrendExample() {}
}
