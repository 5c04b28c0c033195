package io.salesmanager.crm.check;

import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.crm.Team;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.RepHistory;
import io.salesmanager.sales.history.RepHistory.Certificate;
import io.salesmanager.sales.history.RepHistory.Quota;
import io.salesmanager.sales.history.StageChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a fact must satisfy before it is stored. Every method throws a {@link io.salesmanager.platform.Problem} that names all
 * fields that are not acceptable; {@code path} says where the fact stands in what was sent, such as {@code opportunities[2].}, or is empty.
 */
@ApplicationScoped
public class FactCheck {
    private static final int LONGEST_NAME = 250;

    private final PlaybookSource playbook;

    public FactCheck(PlaybookSource playbook) {
        this.playbook = playbook;
    }

    public void opportunity(OpportunityHistory deal, String path) {
        Check.all(path, check -> OpportunityCheck.check(deal, playbook.current(), check));
    }

    public void team(Team team, String path) {
        Check.all(path, check -> team(team, check));
    }

    private static void team(Team team, Check check) {
        check.id("id", team.id());
        check.text("name", team.name(), LONGEST_NAME);
        check.optionalId("managerId", team.managerId());
        check.text("managerName", team.managerName(), LONGEST_NAME);
        check.optionalId("parentId", team.parentId());
        check.text("region", team.region(), LONGEST_NAME);
        check.text("division", team.division(), LONGEST_NAME);
        check.range("managerHours", team.managerHours(), 0, 168);
        check.range("forecastError", team.forecastError(), 0, 1000);
    }

    public void account(AccountHistory account, String path) {
        Check.all(path, check -> account(account, check));
    }

    private static void account(AccountHistory account, Check check) {
        check.id("id", account.id());
        check.text("name", account.name(), LONGEST_NAME);
        check.text("domain", account.domain(), LONGEST_NAME);
        check.text("industry", account.industry(), LONGEST_NAME);
        check.text("region", account.region(), LONGEST_NAME);
        check.text("market", account.market(), LONGEST_NAME);
        check.optionalId("parentId", account.parentId());
        check.range("employees", account.employees(), 0, 10_000_000);
        check.amount("annualRevenue", account.annualRevenue());
        check.amount("recurringRevenue", account.recurringRevenue());
        check.range("shareOfRevenue", account.shareOfRevenue(), 0, 1);
        check.range("advocates", account.advocates(), 0, 1_000_000);
        check.range("lifetimeValueToCost", account.lifetimeValueToCost(), 0, 1e9);
        check.range("paybackMonths", account.paybackMonths(), 0, 1200);
        check.day("renewalDate", account.renewalDate());
        check.day("stakeholderAuditDate", account.stakeholderAuditDate());
        check.day("businessReviewDate", account.businessReviewDate());
        check.noGaps("lostDeals", account.lostDeals());
        Each.of(account.lostDeals(), "lostDeals", check, (deal, at) -> {
            at.id("id", deal.id());
            at.optionalId("ownerId", deal.ownerId());
            at.present("closedDate", deal.closedDate());
            at.day("closedDate", deal.closedDate());
        });
        timeZone(account.timeZone(), check);
    }

    public void rep(RepHistory rep, String path) {
        Check.all(path, check -> rep(rep, check));
    }

    private static void rep(RepHistory rep, Check check) {
        check.id("id", rep.id());
        check.text("name", rep.name(), LONGEST_NAME);
        check.text("role", rep.role(), LONGEST_NAME);
        check.text("region", rep.region(), LONGEST_NAME);
        check.text("division", rep.division(), LONGEST_NAME);
        check.optionalId("teamId", rep.teamId());
        check.noGaps("managers", rep.managers());
        check.day("hireDate", rep.hireDate());
        check.text("hireSource", rep.hireSource(), LONGEST_NAME);
        check.day("territorySince", rep.territorySince());
        check.range("capacityHours", rep.capacityHours(), 0, 168);
        check.range("forecastBias", rep.forecastBias(), -1, 1000);
        check.noGaps("forecasts", rep.forecasts());
        Each.of(rep.forecasts(), "forecasts", check, (forecast, at) -> {
            at.present("from", forecast.from());
            at.present("to", forecast.to());
            at.present("forecast", forecast.forecast());
            at.day("from", forecast.from());
            at.day("to", forecast.to());
            at.amount("forecast", forecast.forecast());
            at.amount("outcome", forecast.outcome());
        });
        check.noGaps("quotas", rep.quotas());
        check.noGaps("certificates", rep.certificates());
        check.noGaps("quizResults", rep.quizResults());
        check.noGaps("coachingSessions", rep.coachingSessions());
        Each.of(rep.quotas(), "quotas", check, FactCheck::quota);
        Each.of(rep.certificates(), "certificates", check, FactCheck::certificate);
        Each.of(rep.quizResults(), "quizResults", check, (result, at) -> {
            at.id("quiz", result.quiz());
            at.range("score", result.score(), 0, 100);
            at.present("taken", result.taken());
            at.day("taken", result.taken());
        });
        check.noGaps("approvals", rep.approvals());
        Each.of(rep.approvals(), "approvals", check, EventCheck::approval);
        check.noGaps("pastForecasts", rep.pastForecasts());
        Each.of(rep.pastForecasts(), "pastForecasts", check, (forecast, at) -> {
            at.present("from", forecast.from());
            at.present("to", forecast.to());
            at.present("asOf", forecast.asOf());
            at.present("known", forecast.known());
            at.day("from", forecast.from());
            at.day("to", forecast.to());
            at.day("asOf", forecast.asOf());
            at.range("expected", forecast.expected(), 0, 1e9);
            at.range("outcome", forecast.outcome(), 0, 1e9);
        });
        Each.of(rep.coachingSessions(), "coachingSessions", check, (session, at) -> {
            at.present("held", session.held());
            at.day("held", session.held());
            at.optionalId("skill", session.skill());
            at.range("minutes", session.minutes(), 0, 100_000);
        });
    }

    public void activity(Activity activity, String path) {
        Check.all(path, check -> EventCheck.activity(activity, check));
    }

    public void stageChange(StageChange change, String path) {
        Check.all(path, check -> EventCheck.stageChange(change, playbook.current(), check));
    }

    public void fieldChange(FieldChange change, String path) {
        Check.all(path, check -> EventCheck.fieldChange(change, check));
    }

    public void contact(Contact contact, String path) {
        Check.all(path, check -> EventCheck.contact(contact, check));
    }

    public void quota(Quota quota, String path) {
        Check.all(path, check -> quota(quota, check));
    }

    public void certificate(Certificate certificate, String path) {
        Check.all(path, check -> certificate(certificate, check));
    }

    private static void quota(Quota quota, Check check) {
        check.present("from", quota.from());
        check.present("to", quota.to());
        check.present("amount", quota.amount());
        check.day("from", quota.from());
        check.day("to", quota.to());
        check.order("from", quota.from(), "to", quota.to());
        check.amount("amount", quota.amount());
        check.currency("currency", quota.currency());
    }

    private static void certificate(Certificate certificate, Check check) {
        check.present("name", certificate.name());
        check.text("name", certificate.name(), LONGEST_NAME);
        check.present("issued", certificate.issued());
        check.day("issued", certificate.issued());
        check.day("expires", certificate.expires());
        check.order("issued", certificate.issued(), "expires", certificate.expires());
    }

    private static void timeZone(@Nullable String zone, Check check) {
        if (zone == null) {
            return;
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            check.refuse(
                    "bad-time-zone",
                    "timeZone",
                    "'%s' is no time zone.".formatted(zone),
                    "Send a name of the IANA list, such as Europe/Berlin.");
        }
    }
}
