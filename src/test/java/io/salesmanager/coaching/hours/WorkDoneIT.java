package io.salesmanager.coaching.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesmanager.access.ViewScope;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.database.Database;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows written by hand, of which it is known what counts: a week of the year 2031, two teams, and what lies just beside it. */
@NullUnmarked // Quarkus sets the fields
@QuarkusTest
class WorkDoneIT {
    private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);
    private static final ViewScope ONE_TEAM = new ViewScope.Teams(Set.of("hb-t"));

    private static boolean written;

    @Inject
    Database database;

    @Inject
    WorkDone done;

    @Inject
    ActiveRulebook rulebook;

    private Instant from;
    private Instant before;

    @BeforeEach
    void rows() {
        ZoneId zone = rulebook.current().playbook().calendar().zone();
        from = MONDAY.atStartOfDay(zone).toInstant();
        before = MONDAY.plusWeeks(1).atStartOfDay(zone).toInstant();
        if (written) {
            return;
        }
        written = true;
        database.transaction(false, () -> {
            rep("hb-r", "hb-t");
            rep("hb-s", "hb-t");
            rep("hb-x", "hb-elsewhere");
            return 0;
        });
    }

    @Test
    void a_deal_counts_once_a_week_however_often_it_was_reviewed_and_only_live_ones_do() {
        decision("hb-1", "hb-r", from, true);
        decision("hb-1", "hb-r", from.plus(Duration.ofDays(3)), true);
        decision("hb-2", "hb-s", before.minusMillis(1), true);
        decision("hb-3", "hb-r", from.plusSeconds(60), false);
        decision("hb-4", "hb-r", from.minusMillis(1), true);
        decision("hb-5", "hb-r", before, true);
        decision("hb-6", "hb-x", from.plusSeconds(60), true);
        assertThat(done.dealsReviewed(ONE_TEAM, from, before)).isEqualTo(2);
        assertThat(done.dealsReviewed(new ViewScope.OwnDeals("hb-s"), from, before))
                .isEqualTo(1);
        assertThat(done.dealsReviewed(new ViewScope.Everything(), from, before)).isEqualTo(3);
        assertThat(done.dealsReviewed(new ViewScope.Nothing(), from, before)).isZero();
    }

    @Test
    void a_day_counts_once_for_each_rep_who_answered_their_list() {
        var early = from.minus(Duration.ofDays(30));
        var first = decision("hb-7", "hb-r", early, true);
        var second = decision("hb-8", "hb-r", early, true);
        var others = decision("hb-9", "hb-s", early, true);
        var strangers = decision("hb-10", "hb-x", early, true);
        dayAnswer(first, MONDAY, from.plusSeconds(1));
        dayAnswer(second, MONDAY, from.plusSeconds(2));
        dayAnswer(first, MONDAY.plusDays(1), from.plusSeconds(3));
        dayAnswer(others, MONDAY, from.plusSeconds(4));
        dayAnswer(others, MONDAY.plusDays(9), before.plusSeconds(1));
        dayAnswer(strangers, MONDAY, from.plusSeconds(5));
        assertThat(done.daysPlanned(ONE_TEAM, from, before)).isEqualTo(3);
        assertThat(done.daysPlanned(new ViewScope.OwnDeals("hb-r"), from, before))
                .isEqualTo(2);
    }

    @Test
    void each_person_who_was_asked_counts_and_nobody_who_was_not() {
        var asked = escalation("hb-r", "OPEN");
        step(asked, 0, "hb-m", from);
        step(asked, 1, "hb-d", from.plusSeconds(60));
        step(escalation("hb-s", "OPEN"), 0, null, from.plusSeconds(60));
        step(escalation("hb-s", "OPEN"), 0, "hb-m", before);
        step(escalation("hb-x", "OPEN"), 0, "hb-z", from.plusSeconds(60));
        escalation("hb-r", "QUEUED");
        assertThat(done.escalationsRouted(ONE_TEAM, from, before)).isEqualTo(2);
    }

    @Test
    void an_invitation_counts_once_it_was_sent() {
        var session = session("hb-r");
        mail(session, "SENT", from);
        mail(session, "SENT", from.plusSeconds(1));
        mail(session, "FAILED", null);
        mail(session, "WAITING", null);
        mail(session, "SENT", before);
        mail(session("hb-x"), "SENT", from.plusSeconds(1));
        assertThat(done.invitationsSent(ONE_TEAM, from, before)).isEqualTo(2);
    }

    private void rep(String id, String team) {
        database.update(
                "insert into rep (id, name, team_id, source, retired, streams, updated, document) values (?, ?, ?, 'test', false, 0, 0, ?)",
                id,
                id,
                team,
                "{\"id\": \"%s\", \"teamId\": \"%s\"}".formatted(id, team));
    }

    private String decision(String deal, String rep, Instant recorded, boolean live) {
        var id = Ids.next();
        database.transaction(
                false,
                () -> database.update(
                        """
                        insert into decision (id, opportunity_id, rep_id, as_of, recorded, live, rulebook, product_version, verdict, headline,
                          place, opportunity_digest, pipeline_digest, document)
                        values (?, ?, ?, ?, ?, ?, 'r', 'p', 'QUALIFY', 'h', 0, 'd', 'd', ?)""", id, deal, rep, recorded.toEpochMilli(), recorded.toEpochMilli(), live, new byte[0]));
        return id;
    }

    private void dayAnswer(String decision, LocalDate day, Instant said) {
        database.transaction(
                false,
                () -> database.update(
                        "insert into day_answer (id, decision_id, opportunity_id, kind, on_day, said_by, said_at) values (?, ?, 'o', 'DONE', ?, 'x', ?)",
                        Ids.next(),
                        decision,
                        day,
                        said.toEpochMilli()));
    }

    private String escalation(String rep, String state) {
        var id = Ids.next();
        database.transaction(
                false, () -> database.update("""
                        insert into escalation (id, opportunity_id, rep_id, decision_id, rule_id, title, because, seen, asked_for, chain,
                          due_minutes, state, level, opened, due, stays) values (?, 'o', ?, 'd', 'R', 't', 'b', 's', 'manager', '[]', 1, ?, 0, ?, ?, false)""", id, rep, state, from.toEpochMilli(), from.toEpochMilli()));
        return id;
    }

    private void step(String escalation, int level, @Nullable String person, Instant asked) {
        database.transaction(
                false,
                () -> database.update(
                        "insert into escalation_step (escalation_id, level, person, asked, due) values (?, ?, ?, ?, ?)",
                        escalation,
                        level,
                        person,
                        asked.toEpochMilli(),
                        asked.toEpochMilli()));
    }

    private String session(String rep) {
        var id = Ids.next();
        database.transaction(
                false,
                () -> database.update(
                        "insert into planned_session (id, rep_id, agenda, state, proposed, proposed_by, sequence_number) values (?, ?, 'a', 'BOOKED', 0, 'm', 0)",
                        id,
                        rep));
        return id;
    }

    private void mail(String session, String state, @Nullable Instant sent) {
        database.transaction(
                false,
                () -> database.update("""
                        insert into outbox_mail (id, about, person, address, name, subject, words, state, tries, next_try, created, sent)
                        values (?, ?, 'p', 'p@example.com', 'p', 's', 'w', ?, 1, 0, 0, ?)""", Ids.next(), session, state, sent == null ? null : sent.toEpochMilli()));
    }
}
