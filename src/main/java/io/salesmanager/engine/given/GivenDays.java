package io.salesmanager.engine.given;

import io.salesmanager.sales.dictionary.FactType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A day, and the fact that counts the days to it or since it: who gives one gives both.
 *
 * @param date name of the day, as rules ask the deal for it
 * @param days name of the count
 * @param ahead whether the count is above 0 where the day lies ahead
 */
public record GivenDays(String date, String days, boolean ahead) {
    public static final List<GivenDays> ALL = List.of(
            new GivenDays("nextStepDate", "daysToNextStep", true),
            new GivenDays("laterDateNamedByBuyer", "daysToLaterDate", true),
            new GivenDays("closeDate", "daysToClose", true),
            new GivenDays("createdDate", "ageDays", false),
            new GivenDays("closedDate", "daysSinceClosed", false),
            new GivenDays("cadenceStateDate", "daysInCadenceState", false),
            new GivenDays("account.renewalDate", "account.daysToRenewal", true),
            new GivenDays("rep.hireDate", "rep.tenureDays", false),
            new GivenDays("rep.territorySince", "rep.territoryDays", false));

    /** Adds the days whose counts are given. {@link FactType} keeps both apart, and rules may ask for either. */
    static void complete(Map<String, Object> given, LocalDate today) {
        for (var pair : ALL) {
            if (!given.containsKey(pair.date()) && given.get(pair.days()) instanceof Number days) {
                var count = Math.round(days.doubleValue());
                given.put(pair.date(), today.plusDays(pair.ahead() ? count : -count));
            }
        }
    }
}
