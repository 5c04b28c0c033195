package io.salesmanager.sales.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Everything a rule can ask is in the dictionary, and the guide for authors shows all of it. */
@NullUnmarked
class DictionaryTest {
    private static final Path GUIDE = Path.of("rules/README.md");
    private static final String BEGIN = "<!-- facts:begin -->";
    private static final String END = "<!-- facts:end -->";

    @Test
    void has_all_that_is_promised_of_an_opportunity() {
        assertThat(FactType.OPPORTUNITY.names()).containsAll(words("""
                        id name accountId ownerId productLine motion stage stageOrder stageKind status amount currency
                        discountPercent contractMonths recurringAmount multiYearValue customRoadmap probability
                        forecastCategory leadSource inbound createdDate closeDate closedDate outcome lostReason nextStep
                        nextStepDate laterDateNamedByBuyer criticalEvent competitor concern budgetStatus budgetAmount
                        decisionMaker need pains purchaseTimeframe fit evidence proposalSentDate proposalOpenedDate
                        talkShare ageDays daysInStage daysSinceActivity daysSinceBuyerActivity daysToNextStep daysToClose
                        daysPastCloseDate touches calls emails meetings touchesInLast unansweredCalls unansweredEmails
                        plannedTouches touchAdherence contacts seniorContacts pushCount stageSkips stageBacksteps
                        cohortMedianDaysInStage cohortMedianCount cohortWonCycleP90 cohortWonCycleCount cohortLateCount cohortLateWon priorVerdict
                        daysSinceVerdict cadenceState cadenceStateDate daysInCadenceState daysSinceTouch touchesFor
                        businessDaysSinceHeardFrom seniorConversations daysFromLossToReturn lostBySameOwner"""));
        assertThat(FactType.OPPORTUNITY.related().keySet()).containsExactly("account", "rep");
    }

    @Test
    void has_all_that_is_promised_of_a_rep() {
        assertThat(FactType.REP.names()).containsAll(words("""
                        id name role employment hireDate tenureDays ramping teamId managerId region division capacityHours
                        openOpportunities quota attainment coverage winRate winRateCount averageDealSize cycleDays velocity
                        adherence newBusinessShare expansionShare certificate quiz daysSinceCoaching forecastBias
                        directorId managers certificateDaysLeft eligible failedQuiz failedQuizAttempts step stepCount stepPeers stepPeersCount stepLow stepHigh stepDiffers"""));
    }

    @Test
    void has_all_that_is_promised_of_an_account() {
        assertThat(FactType.ACCOUNT.names()).containsAll(words("""
                        id name domain industry employees annualRevenue region market timeZone type keyAccount parentId
                        recurringRevenue renewalDate shareOfRevenue advocates daysSinceBusinessReview lifetimeValueToCost
                        paybackMonths emailOptOut doNotCall"""));
    }

    /** A contact and a product line are asked about through the deal: rules judge deals. */
    @Test
    void has_all_that_is_promised_of_a_contact_and_of_a_product_line() {
        assertThat(FactType.OPPORTUNITY.names())
                .containsAll(words("contactsInRole seniorContacts optedOutContacts"))
                .containsAll(words("productComplexity typicalCycleDays requiredCertificate"));
    }

    @Test
    void has_all_that_is_promised_of_teams_and_managers() {
        var promised = words("""
                        managerId managers span coachingHoursPerRep coachingShare overdueEscalations forecastError
                        quotaAttainmentShare quotaAttainmentCount""");
        assertThat(FactType.TEAM.names()).containsAll(promised).contains("directorId");
        assertThat(FactType.MANAGER.names()).containsAll(promised);
    }

    @Test
    void every_fact_says_what_it_means_and_gives_an_example() {
        for (var type : FactType.all()) {
            for (var fact : type.inOrder()) {
                assertThat(fact.description().meaning()).as(fact.name()).endsWith(".");
                assertThat(fact.description().example()).as(fact.name()).isNotBlank();
                assertThat(fact.description().from())
                        .as(fact.name())
                        .isIn(
                                "fields",
                                "activities",
                                "stageHistory",
                                "fieldChanges",
                                "contacts",
                                "decisions",
                                "opportunities",
                                "quotas",
                                "certificates",
                                "quizResults",
                                "approvals",
                                "coachingSessions",
                                "escalations");
            }
        }
    }

    /** Run it with -Dupdate.docs=true to write the guide anew. */
    @Test
    void stands_in_the_guide_for_authors() throws IOException {
        var guide = Files.readString(GUIDE);
        var from = guide.indexOf(BEGIN) + BEGIN.length();
        var to = guide.indexOf(END);
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(GUIDE, guide.substring(0, from) + "\n" + table() + guide.substring(to));
            return;
        }
        assertThat(guide.substring(from, to).strip()).isEqualTo(table().strip());
    }

    private static String table() {
        var table = new StringBuilder();
        for (var type : FactType.all()) {
            table.append("\n### ").append(type.name()).append("\n\n");
            type.related()
                    .values()
                    .forEach(related -> table.append("Facts of its %s are reached as `%s.…`.\n\n"
                            .formatted(related.type().name().toLowerCase(java.util.Locale.ROOT), related.name())));
            table.append("| fact | type | unit | can be unknown | from | example | meaning |\n");
            table.append("|---|---|---|---|---|---|---|\n");
            type.inOrder().forEach(fact -> table.append(row(fact)));
        }
        return table.append('\n').toString();
    }

    private static <T> String row(Fact<T> fact) {
        var described = fact.description();
        return "| `%s` | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        fact.name(),
                        type(fact),
                        described.unit(),
                        described.unknown() ? "yes" : "no",
                        described.from(),
                        described.example(),
                        described.meaning());
    }

    private static <T> String type(Fact<T> fact) {
        if (fact instanceof Fact.OfEnum<T> constants) {
            return String.join(
                    ", ",
                    constants.values().stream()
                            .filter(value -> !value.equals("UNKNOWN"))
                            .toList());
        }
        if (fact instanceof Fact.OfNumber<T>) {
            return "number";
        } else if (fact instanceof Fact.OfText<T>) {
            return "text";
        } else if (fact instanceof Fact.OfFlag<T>) {
            return "yes or no";
        } else if (fact instanceof Fact.OfDay<T>) {
            return "day";
        } else if (fact instanceof Fact.OfTexts<T>) {
            return "list of texts";
        } else if (fact instanceof Fact.NumberOfNumber<T>) {
            return "number, of a number";
        } else if (fact instanceof Fact.NumberOfText<T>) {
            return "number, of a text";
        }
        return "yes or no, of a text";
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("\\s+"));
    }
}
