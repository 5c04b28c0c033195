package io.salesmanager.inspection.effectiveness;

/** Answers as the API documentation shows them. */
final class EffectivenessExample {
    static final String REPORT = "{}";
    static final String DEALS = "{}";

    private EffectivenessExample() {}
}
