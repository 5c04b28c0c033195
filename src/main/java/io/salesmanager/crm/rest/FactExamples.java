package io.salesmanager.crm.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the OpenAPI document shows of facts that are sent, by the name in their address; a test sends each of them. */
final class FactExamples {
    static final Map<String, Sent> ALL = all();

    /** What a PUT of a new one is answered. */
    static final String STORED = """
            {"index": 0, "id": "o-7", "result": "created"}""";

    /** What an array is answered. */
    static final String BATCH = """
            {"created": 1, "changed": 0, "unchanged": 0, "rejected": 1, "dryRun": false, "items": [
              {"index": 0, "id": "o-7", "result": "created"},
              {"index": 1, "result": "rejected", "problem": {
                "type": "urn:problem:missing-field", "title": "A field is not acceptable", "status": 422,
                "detail": "'id' is missing.", "field": "opportunities[1].id", "advice": "Send the CRM's own id."}}]}""";

    /** The events of an array that have an id of their own, as {@link #ALL} shows them. */
    private static final Map<String, String> IDS = Map.of("activities", "act-2", "contacts", "c-1");

    private FactExamples() {}

    /** What an array of events is answered. */
    static String events(String name, String owner) {
        var of = "\"%s\": \"%s\"".formatted(owner, owner.equals("repId") ? "r-1" : "o-7");
        var id = IDS.containsKey(name) ? "\"id\": \"%s\", ".formatted(IDS.get(name)) : "";
        return """
                {"created": 1, "changed": 0, "unchanged": 0, "rejected": 1, "dryRun": false, "items": [
                  {"index": 0, %1$s%2$s, "result": "created"},
                  {"index": 1, %2$s, "result": "rejected", "problem": {
                    "type": "urn:problem:unknown-field", "title": "Unknown field", "status": 400,
                    "detail": "There is no field 'hapened'.", "field": "%3$s[1].hapened",
                    "advice": "Known there: happened."}}]}""".formatted(id, of, name);
    }

    /**
     * @param type name of the schema of one
     * @param owner the field that says whose it is; null for those that have an address of their own
     * @param one an object, without the id where that stands in the address
     * @param many an array of which one is refused and the others are stored
     */
    record Sent(String type, @Nullable String owner, String one, String many) {}

    private static Map<String, Sent> all() {
        var all = new LinkedHashMap<String, Sent>();
        all.put("teams", new Sent("Team", null, """
                {"name": "North", "managerId": "r-9", "region": "EMEA"}""", """
                [{"id": "t-1", "name": "North", "managerId": "r-9"}, {"name": "a team without an id"}]"""));
        all.put("reps", new Sent("RepHistory", null, """
                {"name": "Ada Example", "teamId": "t-1", "hireDate": "2024-03-01", "employment": "EMPLOYEE"}""", """
                [{"id": "r-1", "name": "Ada Example", "teamId": "t-1"}, {"id": "r-2", "capacityHours": 300}]"""));
        all.put("accounts", new Sent("AccountHistory", null, """
                {"name": "ACME", "industry": "Manufacturing", "employees": 240, "timeZone": "Europe/Berlin"}""", """
                [{"id": "a-3", "name": "ACME", "employees": 240}, {"id": "a-4", "employees": -1, "timeZone": "Mars"}]"""));
        all.put("opportunities", new Sent("OpportunityHistory", null, """
                {"name": "ACME, 40 seats", "accountId": "a-3", "ownerId": "r-1", "motion": "NEW_BUSINESS",
                 "stage": "Discovery", "amount": 18000, "currency": "USD", "createdDate": "2025-09-01",
                 "nextStep": "Demo with the economic buyer", "nextStepDate": "2025-12-03",
                 "activities": [{"id": "act-1", "type": "EMAIL", "direction": "INBOUND", "happened": "2025-11-12T15:04:00Z"}]}""", """
                [{"id": "o-7", "ownerId": "r-1", "stage": "Discovery", "amount": 18000, "currency": "USD"},
                 {"id": "o-8", "ownerId": "r-1", "stage": "Propsal", "amount": -5}]"""));
        all.put("activities", ofDeal("Activity", """
                {"opportunityId": "o-7", "id": "act-2", "type": "CALL", "direction": "OUTBOUND", "outcome": "NO_ANSWER",
                 "happened": "2025-11-13T09:30:00Z"}""", """
                {"opportunityId": "o-7", "type": "PIGEON", "happened": "2025-11-13T09:30:00Z"}"""));
        all.put("stage-changes", ofDeal("StageChange", """
                {"opportunityId": "o-7", "from": "Discovery", "to": "Proposal", "happened": "2025-11-14T10:00:00Z"}""", """
                {"opportunityId": "o-7", "to": "Nowhere", "happened": "2025-11-14T10:00:00Z"}"""));
        all.put("field-changes", ofDeal("FieldChange", """
                {"opportunityId": "o-7", "field": "closeDate", "from": "2025-12-01", "to": "2026-01-15",
                 "happened": "2025-11-15T08:00:00Z"}""", """
                {"opportunityId": "o-7", "field": "amount", "to": "much", "happened": "2025-11-15T08:00:00Z"}"""));
        all.put("contacts", ofDeal("Contact", """
                {"opportunityId": "o-7", "id": "c-1", "name": "Bo Buyer", "role": "economic buyer", "seniority": "VP"}""", """
                {"opportunityId": "o-7", "role": "without a name"}"""));
        all.put("quotas", ofRep("Quota", """
                {"repId": "r-1", "from": "2025-10-01", "to": "2025-12-31", "amount": 250000, "currency": "USD"}""", """
                {"repId": "r-1", "from": "2025-12-31", "to": "2025-10-01", "amount": -1}"""));
        all.put("certificates", ofRep("Certificate", """
                {"repId": "r-1", "name": "Security basics", "issued": "2025-02-01", "expires": "2028-02-01"}""", """
                {"repId": "r-1", "issued": "2025-02-01"}"""));
        return all;
    }

    private static Sent ofDeal(String type, String good, String bad) {
        return new Sent(type, "opportunityId", good, "[%s, %s]".formatted(good, bad));
    }

    private static Sent ofRep(String type, String good, String bad) {
        return new Sent(type, "repId", good, "[%s, %s]".formatted(good, bad));
    }
}
