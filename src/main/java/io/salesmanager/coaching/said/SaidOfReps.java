package io.salesmanager.coaching.said;

import io.salesmanager.access.ViewScope;
import io.salesmanager.coaching.eligibility.Eligibilities;
import io.salesmanager.coaching.quiz.Quizzes;
import io.salesmanager.coaching.reply.Replies;
import io.salesmanager.coaching.reply.Replies.Subject;
import io.salesmanager.coaching.reply.Reply;
import io.salesmanager.coaching.said.SaidOfRep.Item;
import io.salesmanager.coaching.scorecard.Scorecards;
import io.salesmanager.coaching.session.Sessions;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.escalation.Escalations;
import io.salesmanager.forecast.kept.KeptForecast;
import io.salesmanager.forecast.kept.KeptForecasts;
import io.salesmanager.forecast.kept.Unit;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/** Brings together what is said of a rep in escalations, overrides, approvals, sessions, quizzes and forecasts. */
@ApplicationScoped
public class SaidOfReps {
    /** Of each kind; older ones stand where they were said. */
    private static final int MOST = 20;

    /** Some weeks of forecasts, of deals and money. */
    private static final int MOST_FIGURES = 60;

    private final Scorecards scorecards;
    private final Escalations escalations;
    private final OverrideRows overrides;
    private final Eligibilities eligibilities;
    private final Sessions sessions;
    private final Quizzes quizzes;
    private final KeptForecasts forecasts;
    private final ComparedPeople people;
    private final Replies replies;

    @Inject
    SaidOfReps(
            Scorecards scorecards,
            Escalations escalations,
            OverrideRows overrides,
            Eligibilities eligibilities,
            Sessions sessions,
            Quizzes quizzes,
            KeptForecasts forecasts,
            ComparedPeople people,
            Replies replies) {
        this.scorecards = scorecards;
        this.escalations = escalations;
        this.overrides = overrides;
        this.eligibilities = eligibilities;
        this.sessions = sessions;
        this.quizzes = quizzes;
        this.forecasts = forecasts;
        this.people = people;
        this.replies = replies;
    }

    /** @throws Problem 404 where there is no such rep in {@code scope} */
    public SaidOfRep of(String rep, ViewScope scope) {
        var known = scorecards.visible(rep, scope);
        var answers = replies.of(Subject.REP, rep);
        var items = new ArrayList<Item>();
        escalations.ofRep(rep, MOST).forEach(one -> items.add(SaidItems.escalation(rep, one)));
        overrides.of(rep, MOST).forEach(one -> items.add(SaidItems.override(rep, one)));
        if (known != null && eligibilities.isEnabled()) {
            eligibilities.decided(rep).stream().limit(MOST).forEach(one -> items.add(SaidItems.eligibility(rep, one)));
        }
        sessions.list(rep, null, null, MOST).items().stream()
                .filter(session -> session.notes() != null)
                .forEach(session -> items.add(SaidItems.session(session)));
        if (known != null && quizzes.isEnabled()) {
            quizzes.ofRep(rep).forEach(quiz -> items.addAll(SaidItems.quiz(rep, quiz)));
        }
        if (people.says(PeopleReport.FORECAST)) {
            latest(rep).forEach(one -> items.add(SaidItems.forecast(rep, one)));
        }
        return new SaidOfRep(
                rep, items.stream().map(item -> beside(item, answers)).toList());
    }

    /** The last forecast of each period, in numbers of deals. */
    private Collection<KeptForecast> latest(String rep) {
        var ofPeriod = new LinkedHashMap<Period, KeptForecast>();
        forecasts.of(Unit.rep(rep), MOST_FIGURES).stream()
                .filter(one -> one.measure().equals(KeptForecast.DEALS))
                .forEach(one -> ofPeriod.putIfAbsent(one.period(), one));
        return ofPeriod.values();
    }

    private static Item beside(Item item, List<Reply> answers) {
        return item.about() == null
                ? item
                : new Item(
                        item.kind(),
                        item.about(),
                        item.title(),
                        item.words(),
                        item.by(),
                        item.at(),
                        item.why(),
                        item.rule(),
                        item.page(),
                        answers.stream()
                                .filter(reply -> reply.about().equals(item.about()))
                                .toList(),
                        item.answerAt());
    }
}
