package io.salesmanager.sales.dictionary;

import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.People;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleBiFunction;

/** What a rule can ask about single people on the buyer's side, single touches, and the account's other deals. */
final class PeopleFacts {
    private PeopleFacts() {}

    static void add(FactType.Catalogue<Opportunity> facts) {
        facts.from("contacts", true)
                .number(
                        "optedOutContacts",
                        "count",
                        "1",
                        "Those who asked not to be written to; unknown where it is known of none whether they did.",
                        o -> o.engagement().people().optedOut());
        function(
                facts,
                "contactsInRole",
                "count",
                "1",
                "Those with this role, as in contactsInRole(\"economic buyer\").",
                Fact.Argument.ANY,
                People::inRole);
        facts.from("activities", true)
                .number(
                        "seniorConversations",
                        "count",
                        "2",
                        "Answered calls and held meetings with a vice president or above. Unknown rather than 0 where one of them names nobody, or somebody of unknown seniority.",
                        o -> o.engagement().people().seniorConversations());
        function(
                facts,
                "businessDaysSinceHeardFrom",
                "business days",
                "5",
                "Business days since a contact of this role did something, as in businessDaysSinceHeardFrom(\"champion\"); since they became known where they never did. An activity that names nobody counts for everybody.",
                Fact.Argument.ANY,
                People::businessDaysSinceHeardFrom);
        function(
                facts,
                "touchesFor",
                "count",
                "1",
                "Touches of this purpose, as in touchesFor(\"YES_NO\"). Unknown rather than 0 where a touch does not say what it was for.",
                Fact.Argument.PURPOSE,
                People::touchesFor);
        function(
                facts,
                "daysSinceTouch",
                "days",
                "2",
                "Days since the last touch of this purpose, as in daysSinceTouch(\"YES_NO\").",
                Fact.Argument.PURPOSE,
                People::daysSinceTouch);
        facts.from("opportunities", false)
                .number(
                        "daysFromLossToReturn",
                        "days",
                        "60",
                        "Days from the loss of the account's last lost deal to the creation of this one.",
                        PeopleFacts::daysFromLossToReturn)
                .flag("lostBySameOwner", "Whether the owner of that lost deal owns this one.", o -> {
                    var lost = o.lossBefore();
                    var owner = o.known().ownerId();
                    return (lost == null || lost.ownerId() == null || owner == null)
                            ? null
                            : lost.ownerId().equals(owner);
                });
    }

    private static double daysFromLossToReturn(Opportunity opportunity) {
        var lost = opportunity.lossBefore();
        var created = opportunity.known().createdDate();
        return lost == null || created == null ? Double.NaN : ChronoUnit.DAYS.between(lost.closedDate(), created);
    }

    private static void function(
            FactType.Catalogue<Opportunity> facts,
            String name,
            String unit,
            String example,
            String meaning,
            Fact.Argument argument,
            ToDoubleBiFunction<People, String> read) {
        facts.function(new Fact.NumberOfText<>(
                name,
                facts.described(meaning, unit, true, example),
                argument,
                (o, text) -> read.applyAsDouble(o.engagement().people(), text)));
    }
}
