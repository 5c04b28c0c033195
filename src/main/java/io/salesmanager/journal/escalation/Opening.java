package io.salesmanager.journal.escalation;

import io.salesmanager.advice.Conclusion.Escalate;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.DueDials;
import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.crm.escalation.Chain;
import io.salesmanager.crm.escalation.Escalating;
import io.salesmanager.crm.escalation.Escalating.Heard;
import io.salesmanager.crm.escalation.Escalating.Question;
import io.salesmanager.journal.Alongside;
import io.salesmanager.journal.Decided;
import io.salesmanager.journal.Occasion;
import io.salesmanager.platform.database.Database;
import io.salesmanager.playbook.ProductLine;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.management.ManagementDials;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.history.AccountHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends up what rules ask of live decisions. What is said of a past day, or was never recorded, asks nobody. */
@ApplicationScoped
class Opening implements Alongside {
    /** What holds where a rulebook has no dial: a working day. */
    private static final double HOURS_OTHERWISE = 8;

    private static final int MINUTES_AN_HOUR = 60;

    /** What holds where a rulebook has no such dials. */
    private static final double OLD_DAYS_OTHERWISE = 14;

    private static final double OLD_AT_ONCE_OTHERWISE = 10;

    private final Escalating escalating;
    private final PlaybookSource playbook;
    private final Database database;

    Opening(Escalating escalating, PlaybookSource playbook, Database database) {
        this.escalating = escalating;
        this.playbook = playbook;
        this.database = database;
    }

    @Override
    public Runnable with(List<Decided> pipelines, Occasion occasion) {
        if (!occasion.live()) {
            return () -> {};
        }
        var heard = new ArrayList<Heard>();
        var today = LocalDate.ofInstant(
                occasion.recorded(), playbook.current().calendar().zone());
        pipelines.forEach(pipeline -> hear(pipeline, today, heard));
        return () -> escalating.hear(heard, occasion.recorded(), deals -> judgedBefore(deals, occasion.recorded()));
    }

    private Set<String> judgedBefore(List<String> deals, Instant recorded) {
        var judged = new HashSet<String>();
        database.eachOf(
                "select distinct opportunity_id from decision where live = true and recorded < "
                        + recorded.toEpochMilli() + " and opportunity_id in (%s)",
                deals,
                row -> judged.add(row.getString(1)));
        return judged;
    }

    /**
     * Deals of the pipeline without a decision are heard too: nobody asks anything of them any more, as of one that is to be
     * archived. Of the sample company's deals with questions, one in seven was.
     */
    private void hear(Decided pipeline, LocalDate today, List<Heard> heard) {
        Map<String, Map<String, String>> to = new HashMap<>();
        for (var said : pipeline.said()) {
            if (said instanceof Escalate escalate) {
                to.computeIfAbsent(escalate.about(), deal -> new HashMap<>())
                        .put(escalate.reason().rule(), escalate.to().toLowerCase(Locale.ROOT));
            }
        }
        Map<String, Decision> decisions = new HashMap<>();
        pipeline.decisions().forEach(decision -> decisions.put(decision.opportunityId(), decision));
        Map<String, AccountHistory> accounts = new HashMap<>();
        pipeline.history().accounts().forEach(account -> accounts.put(account.id(), account));
        for (var deal : pipeline.facts().opportunities()) {
            var decision = decisions.get(deal.id());
            heard.add(heard(deal, today, accounts, decision, to.getOrDefault(deal.id(), Map.of())));
        }
    }

    private Heard heard(
            Opportunity deal,
            LocalDate today,
            Map<String, AccountHistory> accounts,
            @Nullable Decision decision,
            Map<String, String> to) {
        var known = deal.known();
        var rep = deal.rep().known();
        var account = known.accountId() == null ? null : accounts.get(known.accountId());
        var escalation = decision == null || decision.verdict() == Verdict.ARCHIVE ? null : decision.escalation();
        return new Heard(
                deal.id(),
                known.name(),
                account == null || account.name() == null ? known.accountId() : account.name(),
                known.amount(),
                known.currency(),
                rep == null ? known.ownerId() : rep.id(),
                rep == null ? null : rep.name(),
                decision == null ? "" : Objects.requireNonNull(decision.id()),
                oldAtOnce(deal, today),
                escalation == null
                        ? List.of()
                        : escalation.reasons().stream()
                                .map(reason -> new Question(
                                        reason.rule(),
                                        reason.title(),
                                        reason.because(),
                                        SeenFacts.digest(reason),
                                        to.getOrDefault(reason.rule(), escalation.to()),
                                        chain(deal, to.getOrDefault(reason.rule(), escalation.to())),
                                        dueMinutes(deal, reason.rule())))
                                .toList());
    }

    /** A deal whose day of creation nobody knows counts as new, so that nothing about it waits. */
    private static @Nullable Integer oldAtOnce(Opportunity deal, LocalDate today) {
        var created = deal.known().createdDate();
        var days = deal.dials().valueOr(ManagementDials.OLD_AFTER_DAYS, OLD_DAYS_OTHERWISE);
        return created == null || created.plusDays((long) days).isAfter(today)
                ? null
                : (int) deal.dials().valueOr(ManagementDials.OLD_AT_ONCE, OLD_AT_ONCE_OTHERWISE);
    }

    private List<String> chain(Opportunity deal, String to) {
        var rep = deal.rep().known();
        List<String> managers = rep == null || rep.managers() == null ? List.of() : rep.managers();
        var owner = playbook.current()
                .productLine(deal.position().productLine())
                .map(ProductLine::owner)
                .orElse(null);
        return Chain.of(to, managers, owner);
    }

    private static int dueMinutes(Opportunity deal, String rule) {
        var general = deal.dials().valueOr(DueDials.GENERAL, HOURS_OTHERWISE);
        return (int) Math.round(deal.dials().valueOr(DueDials.of(rule), general) * MINUTES_AN_HOUR);
    }
}
