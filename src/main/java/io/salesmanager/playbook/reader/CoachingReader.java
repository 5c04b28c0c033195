package io.salesmanager.playbook.reader;

import io.salesmanager.playbook.Playbook.Coaching;
import io.salesmanager.playbook.Playbook.InTime;
import io.salesmanager.playbook.Playbook.Ramp;
import io.salesmanager.playbook.Playbook.Skill;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.YamlMap;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code coaching} of the playbook: skills with their exercises, and what is expected of new reps. */
final class CoachingReader {
    private static final int MOST_DAYS = 365;
    private static final int PERCENT = 100;

    private final Diagnostics diagnostics;

    CoachingReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Coaching read(YamlMap playbook) {
        return playbook.map("coaching").map(this::coaching).orElse(Coaching.DEFAULT);
    }

    private Coaching coaching(YamlMap map) {
        var days = map.whole("days");
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            diagnostics.error(
                    "bad-coaching",
                    map.at("days"),
                    days.toString(),
                    "A recommendation is worked on for 1 to %d days.".formatted(MOST_DAYS),
                    "Write after how many days its measure is looked at again.");
        }
        var skills = map.maps("skills").stream().map(CoachingReader::skill).toList();
        var ramps = map.maps("ramps").stream().map(this::ramp).toList();
        var inTime = map.map("inTime").map(this::inTime).orElse(InTime.DEFAULT);
        map.refuseOthers();
        return new Coaching(days == null ? Coaching.DEFAULT.days() : days, skills, ramps, inTime);
    }

    private InTime inTime(YamlMap map) {
        var inTime = new InTime(
                whole(map, "answerDays", 0, MOST_DAYS, InTime.DEFAULT.answerDays()),
                whole(map, "touchDays", 0, MOST_DAYS, InTime.DEFAULT.touchDays()),
                whole(map, "keptPercent", 1, PERCENT, InTime.DEFAULT.keptPercent()));
        map.refuseOthers();
        return inTime;
    }

    private int whole(YamlMap map, String key, int least, int most, int otherwise) {
        var number = map.whole(key);
        if (number != null && (number < least || number > most)) {
            diagnostics.error(
                    "bad-coaching",
                    map.at(key),
                    number.toString(),
                    "'%s' is a whole number from %d to %d.".formatted(key, least, most),
                    "Write such a number, or leave the line out for %d.".formatted(otherwise));
        }
        return number == null ? otherwise : number;
    }

    private static Skill skill(YamlMap map) {
        var skill = new Skill(map.required("skill"), map.text("exercise"), map.texts("options"));
        map.refuseOthers();
        return skill;
    }

    private Ramp ramp(YamlMap map) {
        List<Double> months = new ArrayList<>();
        for (var percent : map.texts("percentOfQuota")) {
            try {
                months.add(share(percent));
            } catch (NumberFormatException e) {
                diagnostics.error(
                        "bad-coaching",
                        map.at("percentOfQuota"),
                        percent,
                        "'%s' is no percentage from 0 to 100.".formatted(percent),
                        "Write one number for each month, such as [0, 25, 50, 75, 100].");
            }
        }
        var ramp = new Ramp(map.text("role"), months);
        map.refuseOthers();
        return ramp;
    }

    private static double share(String percent) {
        var number = Double.parseDouble(percent);
        if (!(number >= 0 && number <= PERCENT)) {
            throw new NumberFormatException(percent);
        }
        return number / PERCENT;
    }
}
