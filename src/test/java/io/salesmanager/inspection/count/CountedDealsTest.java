package io.salesmanager.inspection.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.salesmanager.playbook.Channel;
import io.salesmanager.sales.history.Activity;
import io.salesmanager.sales.history.Activity.Purpose;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.timeline.StageTimeline;
import io.salesmanager.sample.SampleCompany;
import io.salesmanager.sample.setting.SampleOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CountedDealsTest {
    private static final SampleCompany COMPANY =
            SampleCompany.generate(new SampleOptions(3, 0.1, true, LocalDate.of(2026, 11, 20)));

    @Test
    void touches_and_stays_are_those_of_the_history_to_the_minute() {
        var counted = Companies.of(COMPANY).deals();
        var histories =
                COMPANY.opportunities().stream().collect(Collectors.toMap(OpportunityHistory::id, Function.identity()));
        for (var i = 0; i < counted.size(); i++) {
            var history = Objects.requireNonNull(histories.get(counted.get(i).id()));
            var touches = Objects.requireNonNull(counted.get(i).touches());
            var expected = Objects.requireNonNull(history.activities()).stream()
                    .filter(Activity::isTouch)
                    .sorted(Comparator.comparing(Activity::happened))
                    .toList();
            assertThat(touches.size()).isEqualTo(expected.size());
            for (var j = 0; j < expected.size(); j++) {
                assertThat(touches.happened(j))
                        .isEqualTo(expected.get(j).happened().truncatedTo(ChronoUnit.MINUTES));
            }
            var stays = Objects.requireNonNull(counted.get(i).stays());
            var visits = new StageTimeline(Objects.requireNonNull(history.stageHistory()), Companies.PLAYBOOK).visits();
            assertThat(stays.size()).isEqualTo(visits.size());
            for (var j = 0; j < visits.size(); j++) {
                assertThat(stays.stage(j, Companies.PLAYBOOK))
                        .isEqualTo(visits.get(j).stage());
                assertThat(stays.isStartKnown(j)).isEqualTo(visits.get(j).entered() != null);
            }
        }
    }

    @Test
    void each_channel_and_purpose_is_kept_and_so_is_the_first_and_the_last_day() {
        for (var type : List.of(Activity.Type.CALL, Activity.Type.EMAIL, Activity.Type.MEETING, Activity.Type.SOCIAL)) {
            for (var purpose : Purpose.values()) {
                for (var at : List.of("1970-01-02T00:00:00Z", "2024-02-29T23:59:59Z", "2097-01-01T00:00:00Z")) {
                    var touches = TouchesMade.of(List.of(touch(type, purpose, at)));
                    assertThat(touches.channel(0)).isEqualTo(Channel.valueOf(type.name()));
                    assertThat(touches.purpose(0)).isEqualTo(purpose);
                    assertThat(touches.happened(0)).isEqualTo(Instant.parse(at).truncatedTo(ChronoUnit.MINUTES));
                }
            }
        }
        var both = TouchesMade.of(List.of(
                touch(Activity.Type.CALL, Purpose.DEMO, "2090-01-01T00:00:00Z"),
                touch(Activity.Type.EMAIL, Purpose.DEMO, "2020-01-01T00:00:00Z")));
        assertThat(both.channel(0)).as("in order of time").isEqualTo(Channel.EMAIL);
    }

    @Test
    void a_counted_deal_is_the_same_after_it_was_written_and_read() throws Exception {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        for (var deal : Companies.of(COMPANY).deals()) {
            assertThat(json.readValue(json.writeValueAsBytes(deal), CountedDeal.class))
                    .isEqualTo(deal);
        }
    }

    private static Activity touch(Activity.Type type, Purpose purpose, String at) {
        return new Activity(null, type, null, null, Instant.parse(at), null, null, null, null, purpose);
    }
}
