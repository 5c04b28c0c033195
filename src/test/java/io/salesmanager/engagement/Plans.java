package io.salesmanager.engagement;

import io.salesmanager.advice.Decision;
import io.salesmanager.advice.Decision.EngagementAdvice;
import io.salesmanager.advice.NextTouch;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.ShippedRules;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Direction;
import io.salesmanager.sales.history.Activity.Outcome;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.measure.PipelineFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Plans touches with the shipped playbook and dials, and with the rules that a test writes; without them every deal qualifies. */
@NullUnmarked
public final class Plans {
    static final AccountHistory BERLIN = Known.account("timeZone", "Europe/Berlin");

    private Plans() {}

    /** The shipped playbook and dials with these rules alone. */
    public static Rulebook rulebook(String... rules) {
        return changed("", "", rules);
    }

    /** The same with a text of the playbook, or of the dials, replaced. */
    static Rulebook changed(String text, String replacedBy, String... rules) {
        var shipped = ShippedRules.files();
        var files = new ArrayList<SourceFile>();
        for (var name : List.of("playbook.yaml", "dials.csv")) {
            files.add(
                    SourceFile.of(name, shipped.find(name).orElseThrow().text().replace(text, replacedBy)));
        }
        files.add(SourceFile.of("rules.drl", String.join("\n", rules)));
        return SmallRulebook.good(RulebookLoader.load(new SourceFiles(files)));
    }

    /** An account in Berlin with these fields. */
    static AccountHistory account(String field, Object value) {
        return Known.account("timeZone", "Europe/Berlin", field, value);
    }

    /** A deal in new business of the account {@code a-1}, created on Monday, 2 November 2026. */
    static OpportunityHistory deal(List<Activity> activities, Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        values.put("accountId", "a-1");
        values.put("stage", "Prospecting");
        values.put("motion", "NEW_BUSINESS");
        values.put("createdDate", "2026-11-02");
        values.put("activities", activities);
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Known.deal(values.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray());
    }

    static EngagementAdvice advice(
            Rulebook rulebook, String instant, AccountHistory account, OpportunityHistory... deals) {
        return decisions(rulebook, instant, account, deals).get(0).engagement();
    }

    static NextTouch next(Rulebook rulebook, String instant, AccountHistory account, OpportunityHistory... deals) {
        return advice(rulebook, instant, account, deals).next();
    }

    static List<Decision> decisions(
            Rulebook rulebook, String instant, AccountHistory account, OpportunityHistory... deals) {
        var asOf = rulebook.asOf(Instant.parse(instant), Cohorts.NONE);
        var history = new PipelineHistory(null, account == null ? List.of() : List.of(account), Arrays.asList(deals));
        return rulebook.decide(PipelineFacts.of(history, asOf), asOf, true);
    }

    /** What is due, short: {@code CALL 2026-11-03T09:00+01:00 2/8}. */
    static String brief(NextTouch next) {
        return next == null
                ? "none"
                : next.channel() + " " + next.due() + (next.step() == null ? "" : " " + next.step() + "/" + next.of());
    }

    static Activity call(String happened) {
        return touch(Activity.Type.CALL, Outcome.NO_ANSWER, happened);
    }

    static Activity email(String happened) {
        return touch(Activity.Type.EMAIL, Outcome.NO_ANSWER, happened);
    }

    static Activity touch(Activity.Type type, Outcome outcome, String happened) {
        return activity(type, Direction.OUTBOUND, outcome, happened);
    }

    static Activity reply(String happened) {
        return activity(Activity.Type.EMAIL, Direction.INBOUND, Outcome.UNKNOWN, happened);
    }

    private static Activity activity(Activity.Type type, Direction direction, Outcome outcome, String happened) {
        return new Activity(null, type, direction, outcome, Instant.parse(happened), null, null, null, null, null);
    }
}
