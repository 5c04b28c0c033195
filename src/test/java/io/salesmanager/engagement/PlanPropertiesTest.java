package io.salesmanager.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.advice.Decision;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.ShippedRules;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Direction;
import io.salesmanager.sales.history.Activity.Outcome;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every plan, whatever happened: 40 random deals of four accounts under all shipped rules. */
@NullUnmarked
class PlanPropertiesTest {
    private static final Rulebook SHIPPED = ShippedRules.load();
    private static final Instant NOW =
            Instant.parse("2027-03-26T15:17:00Z"); // the clocks change in Berlin two days later
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_plan_keeps_every_limit_and_everything_the_buyer_asked_for(long seed) {
        var random = new Random(seed);
        var accounts = ZONES.stream().map(zone -> account(zone, random)).toList();
        var deals = new ArrayList<OpportunityHistory>();
        for (var i = 0; i < 40; i++) {
            deals.add(deal(i, random));
        }
        var decisions = decide(accounts, deals);

        for (var i = 0; i < deals.size(); i++) {
            check(decisions.get(i), deals.get(i), accounts.get(i % ZONES.size()), deals);
        }
        Collections.shuffle(deals, random);
        var other = decide(accounts, deals).stream()
                .collect(Collectors.toMap(Decision::opportunityId, Decision::engagement));
        for (var decision : decisions) {
            assertThat(other.get(decision.opportunityId()))
                    .as("in another order")
                    .isEqualTo(decision.engagement());
        }
    }

    private static void check(
            Decision decision, OpportunityHistory deal, AccountHistory account, List<OpportunityHistory> deals) {
        var engagement = decision.engagement();
        var next = engagement.next();
        assertThat(next == null).isEqualTo(engagement.whyNone() != null);
        if (next == null) {
            assertThat(engagement.remaining()).isEmpty();
            return;
        }
        assertThat(decision.verdict()).isNotIn(Verdict.ARCHIVE, Verdict.DISQUALIFY, Verdict.NONE);
        var zone = ZoneId.of(account.timeZone());
        Map<LocalDate, Integer> touches = made(deal, deals, zone, false);
        Map<LocalDate, Integer> emails = made(deal, deals, zone, true);
        var dues = new ArrayList<OffsetDateTime>();
        if (next.step() == null) {
            add(next.due(), next.channel(), account, touches, emails, dues);
        }
        engagement.remaining().forEach(touch -> add(touch.due(), touch.channel(), account, touches, emails, dues));
        assertThat(dues).isSorted().first().isEqualTo(next.due());
        assertThat(dues).allSatisfy(due -> {
            assertThat(due.toInstant()).isAfterOrEqualTo(NOW);
            assertThat(due.getOffset()).isEqualTo(zone.getRules().getOffset(due.toInstant()));
            assertThat(due.getHour()).isBetween(8, 17);
            assertThat(SHIPPED.playbook().calendar().isBusinessDay(due.toLocalDate()))
                    .isTrue();
            assertThat(touches.get(due.toLocalDate())).isLessThanOrEqualTo(2);
            assertThat(emails.getOrDefault(due.toLocalDate(), 0)).isLessThanOrEqualTo(1);
            assertThat(touches.entrySet().stream()
                            .filter(day ->
                                    day.getKey().isAfter(due.toLocalDate().minusDays(7))
                                            && !day.getKey().isAfter(due.toLocalDate()))
                            .mapToInt(Map.Entry::getValue)
                            .sum())
                    .isLessThanOrEqualTo(5);
        });
        if (decision.verdict() == Verdict.POSTPONE) {
            assertThat(next.due().toLocalDate()).isAfterOrEqualTo(decision.until());
        }
        if (deal.concern() != null && !Boolean.TRUE.equals(account.doNotCall())) {
            assertThat(next.channel()).isIn(Channel.CALL, Channel.MEETING);
        }
    }

    private static void add(
            OffsetDateTime due,
            Channel channel,
            AccountHistory account,
            Map<LocalDate, Integer> touches,
            Map<LocalDate, Integer> emails,
            List<OffsetDateTime> dues) {
        touches.merge(due.toLocalDate(), 1, Integer::sum);
        if (channel == Channel.EMAIL) {
            emails.merge(due.toLocalDate(), 1, Integer::sum);
            assertThat(account.emailOptOut()).isNotEqualTo(true);
        }
        if (channel == Channel.CALL) {
            assertThat(account.doNotCall()).isNotEqualTo(true);
        }
        dues.add(due);
    }

    private static Map<LocalDate, Integer> made(
            OpportunityHistory deal, List<OpportunityHistory> deals, ZoneId zone, boolean emails) {
        Map<LocalDate, Integer> made = new HashMap<>();
        for (var other : deals) {
            if (other.accountId().equals(deal.accountId()) && other.activities() != null) {
                other.activities().stream()
                        .filter(activity -> activity.isTouch() && (!emails || activity.type() == Activity.Type.EMAIL))
                        .forEach(activity ->
                                made.merge(LocalDate.ofInstant(activity.happened(), zone), 1, Integer::sum));
            }
        }
        return made;
    }

    private static List<Decision> decide(List<AccountHistory> accounts, List<OpportunityHistory> deals) {
        var asOf = SHIPPED.asOf(NOW, Cohorts.NONE);
        var facts = PipelineFacts.of(new PipelineHistory(null, accounts, deals), asOf);
        return SHIPPED.decide(facts, asOf, true);
    }

    private static AccountHistory account(String zone, Random random) {
        return Known.account(
                "id",
                zone,
                "timeZone",
                zone,
                "employees",
                random.nextInt(3_000),
                "emailOptOut",
                random.nextInt(4) == 0,
                "doNotCall",
                random.nextInt(4) == 0);
    }

    private static OpportunityHistory deal(int i, Random random) {
        var created = LocalDate.of(2027, 3, 26).minusDays(random.nextInt(60));
        return Known.deal(
                "id",
                "o-" + i,
                "accountId",
                ZONES.get(i % ZONES.size()),
                "stage",
                List.of("Prospecting", "Discovery", "Proposal", "Closed Lost").get(random.nextInt(4)),
                "motion",
                List.of("NEW_BUSINESS", "RENEWAL", "EXPANSION").get(random.nextInt(3)),
                "createdDate",
                created,
                "inbound",
                random.nextInt(3) == 0,
                "concern",
                random.nextInt(5) == 0 ? "price" : null,
                "nextStepDate",
                random.nextInt(4) == 0 ? LocalDate.of(2027, 3, 20).plusDays(random.nextInt(30)) : null,
                "laterDateNamedByBuyer",
                random.nextInt(6) == 0 ? LocalDate.of(2027, 5, 1).plusDays(random.nextInt(60)) : null,
                "activities",
                random.nextInt(8) == 0 ? null : activities(created, random));
    }

    private static List<Activity> activities(LocalDate created, Random random) {
        var activities = new ArrayList<Activity>();
        var from = created.atStartOfDay(ZoneId.of("UTC")).toInstant();
        var hours = (int) Duration.between(from, NOW).toHours();
        for (var n = random.nextInt(3); n > 0; n--) {
            activities.add(new Activity(
                    null,
                    Activity.Type.values()[random.nextInt(4)],
                    random.nextInt(3) == 0 ? Direction.INBOUND : Direction.OUTBOUND,
                    Outcome.values()[random.nextInt(5)],
                    from.plus(Duration.ofHours(random.nextInt(Math.max(1, hours)))),
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        return activities;
    }
}
