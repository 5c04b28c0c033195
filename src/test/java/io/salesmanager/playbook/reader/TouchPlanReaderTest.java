package io.salesmanager.playbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.RulebookLoader;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.TouchPlan.Advance;
import io.salesmanager.playbook.TouchPlan.Reaction.Branch;
import io.salesmanager.playbook.TouchPlan.Reaction.GoOn;
import io.salesmanager.playbook.TouchPlan.Reaction.Pause;
import io.salesmanager.playbook.TouchPlan.Reaction.Stop;
import io.salesmanager.playbook.TouchPlan.Slot;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a playbook says of touches is read as written, and every fault is named where it stands. */
@NullUnmarked
class TouchPlanReaderTest {
    private static final String CONTACTING =
            "contacting: {hours: 09:00-17:00, preferred: {days: [THURSDAY], hours: 15:00-17:00},"
                    + " minutes: {CALL: 20}}\n";
    private static final String BRANCH = """
            touchBranches:
              - {name: talk, then: resume, steps: [{day: 1, channel: CALL, purpose: answer}]}
            """;

    @Test
    void slots_reactions_and_minutes_are_read() {
        var playbook = SmallRulebook.good(load(changed(
                        "    steps:\n      - {day: 1, channel: CALL,",
                        "    onReply: talk\n    onMeeting: stop\n    onBounce: pause\n    resumeAfter: 3\n    stopAfter: 20\n"
                                + "    steps:\n      - {day: 1, channel: CALL, slot: preferred,")))
                .playbook();

        var plan = playbook.touchPlans().get(0);
        assertThat(plan.onReply())
                .isInstanceOfSatisfying(
                        Branch.class, branch -> assertThat(branch.resumes()).isTrue());
        assertThat(plan.onMeeting()).isEqualTo(new Stop());
        assertThat(plan.onBounce()).isEqualTo(new Pause(3));
        assertThat(plan.stopAfter()).isEqualTo(20);
        assertThat(plan.steps().get(0).slot())
                .isEqualTo(new Slot(LocalTime.of(15, 0), LocalTime.of(17, 0), Set.of(DayOfWeek.THURSDAY)));
        assertThat(playbook.contacting().minutes(Channel.CALL)).isEqualTo(20);
        assertThat(playbook.contacting().minutes(Channel.MEETING)).isEqualTo(60);
    }

    @Test
    void morning_and_afternoon_lie_within_the_hours() {
        var steps = SmallRulebook.good(load(
                        changed("channel: EMAIL, purpose: confirm}", "channel: EMAIL, purpose: confirm, slot: morning}")
                                .replace("purpose: ask again}", "purpose: ask again, slot: afternoon}")))
                .playbook()
                .touchPlans()
                .get(0)
                .steps();

        assertThat(steps.get(0).slot()).isNull();
        assertThat(steps.get(1).slot()).isEqualTo(new Slot(LocalTime.of(9, 0), LocalTime.of(12, 0)));
        assertThat(steps.get(2).slot()).isEqualTo(new Slot(LocalTime.of(12, 0), LocalTime.of(17, 0)));
    }

    @Test
    void a_playbook_that_says_nothing_of_them_goes_on_as_before() {
        var plan = SmallRulebook.good(load(SmallRulebook.PLAYBOOK))
                .playbook()
                .touchPlans()
                .get(0);

        assertThat(List.of(plan.onReply(), plan.onMeeting(), plan.onBounce())).containsOnly(new GoOn());
        assertThat(plan.stopAfter()).isNull();
        assertThat(plan.advance()).isNull();
    }

    @Test
    void a_plan_may_be_for_the_first_stages_alone() {
        var stage = SmallRulebook.good(load(SmallRulebook.PLAYBOOK))
                .playbook()
                .stages()
                .get(0);
        var ends = "    motion: NEW_BUSINESS\n    lastStage: %s\n".formatted(stage.name());

        assertThat(advance(ends)).isEqualTo(new Advance(1, new Stop()));
        assertThat(advance(ends + "    onAdvance: continue\n")).isEqualTo(new Advance(1, new GoOn()));
        assertThat(faults("    motion: NEW_BUSINESS\n", "    lastStage: Nowhere\n"))
                .containsExactly("15:16 unknown-stage");
        assertThat(faults("    motion: NEW_BUSINESS\n", "    onAdvance: stop\n"))
                .containsExactly("15:16 missing-key");
    }

    private static Advance advance(String written) {
        return SmallRulebook.good(load(SmallRulebook.PLAYBOOK.replace("    motion: NEW_BUSINESS\n", written)))
                .playbook()
                .touchPlans()
                .get(0)
                .advance();
    }

    @Test
    void a_slot_is_one_and_lies_within_the_hours() {
        assertThat(faults("purpose: confirm}", "purpose: confirm, slot: noonish}"))
                .containsExactly("18:58 bad-slot");
        assertThat(faults("purpose: confirm}", "purpose: confirm, slot: 11:00-10:00}"))
                .containsExactly("18:58 bad-slot");
        assertThat(faults("purpose: confirm}", "purpose: confirm, slot: 07:00-10:00}"))
                .containsExactly("18:58 bad-slot");
        assertThat(faults("hours: 09:00-17:00", "hours: nine to five")).contains("1:21 bad-slot");
        assertThat(faults(
                        ", preferred: {days: [THURSDAY], hours: 15:00-17:00}",
                        "",
                        "purpose: confirm}",
                        "purpose: confirm, slot: preferred}"))
                .containsExactly("18:58 bad-slot");
    }

    @Test
    void a_reaction_is_one_and_a_branch_has_a_name_of_its_own() {
        assertThat(faults("    motion: NEW_BUSINESS", "    onReply: tolk")).containsExactly("15:14 unknown-branch");
        assertThat(faults("name: talk", "name: pause")).containsExactly("3:12 duplicate-branch");
        assertThat(faults("then: resume", "then: go")).containsExactly("3:24 unknown-value");
    }

    @Test
    void days_and_minutes_are_sensible() {
        assertThat(faults("    motion: NEW_BUSINESS", "    stopAfter: 0")).containsExactly("15:16 bad-days");
        assertThat(faults("minutes: {CALL: 20}", "minutes: {CALL: 481}")).containsExactly("1:101 bad-minutes");
        assertThat(faults("minutes: {CALL: 20}", "minutes: {FAX: 20}")).containsExactly("1:95 unknown-key");
    }

    @Test
    void a_plan_of_emails_alone_is_mass_mail() {
        assertThat(faults("channel: CALL", "channel: EMAIL")).contains("17:7 mass-mail");
    }

    @Test
    void a_plan_ends_before_sixty_steps_are_over() {
        var steps = "      - {day: 1, channel: CALL, purpose: ask}\n".repeat(61);

        assertThat(faults("    steps:\n", "    steps:\n" + steps)).containsExactly("17:7 too-many-steps");
    }

    private static List<String> faults(String... textsAndReplacements) {
        var playbook = changed(textsAndReplacements[0], textsAndReplacements[1]);
        for (var i = 2; i < textsAndReplacements.length; i += 2) {
            playbook = playbook.replace(textsAndReplacements[i], textsAndReplacements[i + 1]);
        }
        return load(playbook).diagnostics().stream()
                .map(found -> found.at().line() + ":" + found.at().column() + " " + found.code())
                .toList();
    }

    private static String changed(String text, String replacedBy) {
        var playbook = CONTACTING + BRANCH + SmallRulebook.PLAYBOOK;
        assertThat(playbook).contains(text);
        return playbook.replace(text, replacedBy);
    }

    private static io.salesmanager.engine.LoadResult load(String playbook) {
        return RulebookLoader.load(new SourceFiles(
                List.of(SourceFile.of("playbook.yaml", playbook), SourceFile.of("dials.csv", SmallRulebook.DIALS))));
    }
}
