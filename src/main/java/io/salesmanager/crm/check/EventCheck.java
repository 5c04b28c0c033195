package io.salesmanager.crm.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.source.NearestName;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Approval;
import io.salesmanager.sales.history.Contact;
import io.salesmanager.sales.history.Exemption;
import io.salesmanager.sales.history.FieldChange;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.StageChange;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an event of a deal must satisfy. */
final class EventCheck {
    private static final Set<String> STREAMS =
            Set.of("activities", "stageHistory", "fieldChanges", "contacts", "exemptions");
    private static final List<String> FIELDS = Arrays.stream(OpportunityHistory.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !STREAMS.contains(name))
            .toList();
    private static final int LONGEST_NAME = 250;

    private EventCheck() {}

    static void activity(Activity activity, Check check) {
        check.optionalId("id", activity.id());
        check.present("type", activity.type());
        check.present("happened", activity.happened());
        check.instant("happened", activity.happened());
        check.instant("recorded", activity.recorded());
        check.optionalId("contactId", activity.contactId());
        check.range("minutes", activity.minutes(), 0, 100_000);
        check.text("subject", activity.subject(), 500);
    }

    static void stageChange(StageChange change, Playbook playbook, Check check) {
        check.present("to", change.to());
        stage("to", change.to(), playbook, check);
        stage("from", change.from(), playbook, check);
        check.present("happened", change.happened());
        check.instant("happened", change.happened());
        check.instant("recorded", change.recorded());
    }

    static void stage(String field, @Nullable String stage, Playbook playbook, Check check) {
        if (stage != null && (stage.length() > 120 || playbook.stage(stage).isEmpty())) {
            check.refuse(
                    "unknown-stage",
                    field,
                    "The playbook has no stage '%s'.".formatted(stage),
                    NearestName.advice(stage, playbook.stageNames())
                            + " Sales operations can add it as an alias in playbook.yaml.");
        }
    }

    /** The values must be readable later, when the deal is looked at as of a past day. */
    static void fieldChange(FieldChange change, Check check) {
        check.present("field", change.field());
        check.present("happened", change.happened());
        check.instant("happened", change.happened());
        check.instant("recorded", change.recorded());
        if (change.field() != null && !FIELDS.contains(change.field())) {
            check.refuse(
                    "unknown-field",
                    "field",
                    "An opportunity has no field '%s' whose changes are followed.".formatted(change.field()),
                    NearestName.advice(change.field(), FIELDS));
        } else if (change.field() != null) {
            value("from", change.field(), change.from(), check);
            value("to", change.field(), change.to(), check);
        }
    }

    static void contact(Contact contact, Check check) {
        check.optionalId("id", contact.id());
        if (contact.id() == null && contact.name() == null) {
            check.refuse("missing-field", "id", "A contact has neither id nor name.", "Send one of them.");
        }
        check.text("name", contact.name(), LONGEST_NAME);
        check.text("role", contact.role(), LONGEST_NAME);
        check.instant("added", contact.added());
    }

    static void exemption(Exemption exemption, Check check) {
        check.optionalId("id", exemption.id());
        check.id("rule", exemption.rule());
        check.present("until", exemption.until());
        check.day("until", exemption.until());
        check.present("by", exemption.by());
        check.text("by", exemption.by(), LONGEST_NAME);
        check.present("why", exemption.why());
        check.text("why", exemption.why(), 2_000);
        check.instant("granted", exemption.granted());
        check.instant("ended", exemption.ended());
        check.text("endedBy", exemption.endedBy(), LONGEST_NAME);
    }

    static void approval(Approval approval, Check check) {
        check.present("line", approval.line());
        check.text("line", approval.line(), LONGEST_NAME);
        check.present("standing", approval.standing());
        check.present("decided", approval.decided());
        check.instant("decided", approval.decided());
        check.day("until", approval.until());
    }

    private static void value(String place, String field, @Nullable String text, Check check) {
        check.text(place, text);
        if (text == null || field.equals("evidence")) {
            return;
        }
        try {
            var one = JsonNodeFactory.instance.objectNode().put("id", "any").put(field, text);
            OpportunityCheck.numbers(Documents.read(one.toString(), OpportunityHistory.class), check);
        } catch (IllegalStateException e) {
            check.refuse(
                    "bad-value",
                    place,
                    "'%s' is no value of %s.".formatted(text, field),
                    "Send it as that field is written in JSON, without quotes, such as 1200.50 or 2027-01-31.");
        }
    }
}
