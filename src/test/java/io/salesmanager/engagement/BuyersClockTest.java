package io.salesmanager.engagement;

import static io.salesmanager.engagement.Plans.brief;
import static io.salesmanager.engagement.Plans.call;
import static io.salesmanager.engagement.Plans.deal;
import static io.salesmanager.engagement.Plans.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.sales.Known;
import io.salesmanager.sales.history.AccountHistory;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Touches are due by the buyer's clock. The company is in New York. */
@NullUnmarked
class BuyersClockTest {
    private static final Rulebook PLAN = Plans.rulebook();

    @Test
    void the_day_is_the_buyers_on_the_other_side_of_the_date_line() {
        var lead = deal(List.of(), "createdDate", "2026-11-05");

        assertThat(brief(next(PLAN, "2026-11-05T21:30:00Z", at("Pacific/Auckland"), lead)))
                .as("Friday morning there, Thursday afternoon here")
                .isEqualTo("CALL 2026-11-06T10:30+13:00 1/8");
        assertThat(brief(next(PLAN, "2026-11-06T21:30:00Z", at("Pacific/Auckland"), lead)))
                .as("their Saturday")
                .isEqualTo("CALL 2026-11-09T08:00+13:00 1/8");
        assertThat(brief(next(PLAN, "2026-11-05T10:30:00Z", at("Pacific/Kiritimati"), lead)))
                .isEqualTo("CALL 2026-11-06T08:00+14:00 1/8");
        assertThat(brief(next(PLAN, "2026-11-05T10:30:00Z", at("Pacific/Pago_Pago"), lead)))
                .as("still Wednesday night there")
                .isEqualTo("CALL 2026-11-05T08:00-11:00 1/8");
    }

    @Test
    void limits_of_a_day_are_those_of_the_buyers_day() {
        var today = List.of(call("2026-11-05T11:05:00Z"), call("2026-11-05T11:10:00Z")); // 6 November in Auckland

        assertThat(next(PLAN, "2026-11-05T21:30:00Z", at("Pacific/Auckland"), deal(today))
                        .due())
                .hasToString("2026-11-09T08:00+13:00");
        assertThat(next(PLAN, "2026-11-05T21:30:00Z", at("America/Los_Angeles"), deal(today))
                        .due())
                .as("two touches on their Thursday too")
                .hasToString("2026-11-06T08:00-08:00");
        var night = List.of(call("2026-11-05T07:05:00Z"), call("2026-11-05T07:10:00Z")); // 4 November in Los Angeles
        assertThat(next(PLAN, "2026-11-05T21:30:00Z", at("America/Los_Angeles"), deal(night))
                        .due())
                .hasToString("2026-11-05T13:30-08:00");
    }

    @Test
    void the_hour_is_kept_when_the_clocks_change() {
        var lead = deal(List.of(), "createdDate", "2027-03-26");

        assertThat(next(PLAN, "2027-03-26T18:00:00Z", at("Europe/Berlin"), lead).due())
                .as("the night of 28 March has no hour from 2 to 3")
                .hasToString("2027-03-29T08:00+02:00");
        assertThat(next(PLAN, "2026-10-23T18:00:00Z", at("Europe/Berlin"), deal(List.of(), "createdDate", "2026-10-23"))
                        .due())
                .as("the night of 25 October has it twice")
                .hasToString("2026-10-26T08:00+01:00");
    }

    @Test
    void an_hour_that_the_clock_skips_is_the_next_one_there_is() {
        var early = Plans.changed("hours: 08:00-18:00", "hours: 00:15-18:00");

        assertThat(next(
                                early,
                                "2017-10-14T20:00:00Z",
                                at("America/Sao_Paulo"),
                                deal(List.of(), "createdDate", "2017-10-13"))
                        .due())
                .as("Sunday, 15 October 2017 began at 1:00 there; it is no business day")
                .hasToString("2017-10-16T00:15-02:00");
        var everyDay = Plans.changed("weekend: [SATURDAY, SUNDAY]", "weekend: []");
        assertThat(next(
                                everyDay,
                                "2011-12-30T05:00:00Z",
                                at("Pacific/Apia"),
                                deal(List.of(), "createdDate", "2011-12-29"))
                        .due())
                .as("there was no 30 December 2011 in Samoa")
                .hasToString("2011-12-31T08:00+14:00");
    }

    @Test
    void a_leap_day_is_a_day() {
        var made = List.of(call("2028-02-28T15:00:00Z"), Plans.email("2028-02-28T15:05:00Z"));

        assertThat(brief(next(
                        PLAN, "2028-02-28T20:00:00Z", at("Europe/Berlin"), deal(made, "createdDate", "2028-02-28"))))
                .isEqualTo("CALL 2028-02-29T12:00+01:00 3/8");
        assertThat(brief(next(
                        PLAN, "2028-02-29T20:00:00Z", at("Europe/Berlin"), deal(made, "createdDate", "2028-02-29"))))
                .isEqualTo("CALL 2028-03-01T12:00+01:00 3/8");
    }

    @Test
    void a_touch_is_never_due_before_the_instant_it_is_asked_at() {
        assertThat(next(PLAN, "2026-11-05T14:20:30.5Z", at("Europe/Berlin"), deal(List.of()))
                        .due())
                .hasToString("2026-11-05T15:21+01:00");
    }

    private static AccountHistory at(String zone) {
        return Known.account("timeZone", zone);
    }
}
