package io.salesmanager.inspection.adherence;

/** Answers as the API documentation shows them. */
final class AdherenceExample {
    static final String REPORT = "{}";
    static final String DEALS = "{}";

    private AdherenceExample() {}
}
