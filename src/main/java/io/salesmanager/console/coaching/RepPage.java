package io.salesmanager.console.coaching;

import io.salesmanager.coaching.onboarding.Onboarding.Gate;
import io.salesmanager.coaching.plan.CoachingPlan;
import io.salesmanager.coaching.plan.CoachingPlan.Event;
import io.salesmanager.coaching.plan.CoachingPlan.Item;
import io.salesmanager.coaching.plan.CoachingPlan.State;
import io.salesmanager.coaching.reply.Reply;
import io.salesmanager.coaching.said.SaidOfRep;
import io.salesmanager.coaching.scorecard.Scorecard;
import io.salesmanager.coaching.scorecard.Scorecard.Step;
import io.salesmanager.console.chart.Chart;
import io.salesmanager.console.chart.Chart.Kind;
import io.salesmanager.console.chart.Chart.Unit;
import io.salesmanager.console.chart.Point;
import io.salesmanager.console.chart.Series;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the page of a rep shows.
 *
 * @param elsewhere what is said of the rep in other places
 * @param mayLook whether the visitor may ask for a look at what to work on
 */
public record RepPage(Scorecard card, CoachingPlan plan, List<SaidOfRep.Item> elsewhere, boolean mayLook) {

    /** Own shares with their intervals beside what peers would have reached. */
    public Chart chart() {
        var steps = card.steps();
        return Chart.of(
                        Kind.DOTS,
                        "steps-chart",
                        "Share of deals that took each step, in the last 365 days",
                        card.sentence(),
                        Unit.SHARE,
                        "Step",
                        steps.stream().map(Step::words).toList())
                .with(Series.values("Own", steps.stream().map(RepPage::own).toList()))
                .with(Series.values(
                        "Peers with such deals",
                        steps.stream()
                                .map(step ->
                                        Point.share(step.usual(), null, null, step.peersTaken(), step.peersTried()))
                                .toList()));
    }

    private static final int MOST_FIRST = 3;

    /** The steps that differ, the surest first; the rest stands behind them. */
    public List<Step> first() {
        return card.said().stream()
                .sorted(Comparator.comparingDouble(Step::pValue))
                .limit(MOST_FIRST)
                .toList();
    }

    /** What was answered to a step, a rule, {@code PROFILE} or {@code RAMP}. */
    public List<Reply> answersTo(String about) {
        return plan.answers().stream()
                .filter(reply -> reply.about().equals(about))
                .toList();
    }

    /** What can be answered, with how it is called on the page. */
    public List<Answerable> answerable() {
        var all = new ArrayList<Answerable>();
        card.steps().forEach(step -> all.add(new Answerable(step.step(), step.words())));
        all.add(new Answerable("PROFILE", "Profile"));
        if (plan.onboarding() != null) {
            all.add(new Answerable("RAMP", "The first months"));
        }
        plan.said().forEach(said -> all.add(new Answerable(said.rule(), capital(said.kind()) + ": " + said.what())));
        return all.stream().distinct().toList();
    }

    public record Answerable(String about, String words) {}

    private static Point own(Step step) {
        return Point.share(step.share(), step.low(), step.high(), step.taken(), step.tried())
                .noted(step.isSaid() ? words(step) : null);
    }

    /** {@code Strength}, {@code Below the peers}, {@code No difference}, {@code Not enough to say}. */
    public static String words(Step step) {
        return switch (step.finding()) {
            case STRENGTH -> "Strength";
            case WEAKNESS -> "Below the peers";
            case USUAL -> "No difference";
            case NOT_ENOUGH -> "Not enough to say";
            case NO_PEERS -> "Nobody to compare with";
        };
    }

    /** Such as {@code Hunter}, or {@code Not known}. */
    public String profile() {
        return switch (plan.profile().kind()) {
            case "UNKNOWN" -> "Not known";
            case "OFF" -> "Switched off";
            default -> capital(plan.profile().kind().toLowerCase(Locale.ROOT));
        };
    }

    public String gate(Gate gate) {
        return switch (gate.state()) {
            case COMING -> "To come";
            case REACHED -> "Reached";
            case MISSED -> "Not reached";
            case UNKNOWN -> "Not known";
        };
    }

    public String finding(Step step) {
        return words(step);
    }

    public boolean isOpen(Item item) {
        return item.state() == State.OPEN;
    }

    /** What people said, without what the service noted itself. */
    public List<Event> answers(Item item) {
        return item.events().stream()
                .filter(event -> event.words() != null && !event.kind().equals("LOOKED_AGAIN"))
                .toList();
    }

    public String state(Item item) {
        return capital(item.state().name().toLowerCase(Locale.ROOT));
    }

    public String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public String percent(Double share) {
        return Math.round(share * 100) + "%";
    }

    public String money(Double worth) {
        var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(0);
        return format.format(worth);
    }
}
