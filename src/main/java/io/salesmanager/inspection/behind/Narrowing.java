package io.salesmanager.inspection.behind;

import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.CountedDeal;
import io.salesmanager.inspection.count.CountedDeal.End;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What else a deal has to be. Null asks for nothing.
 *
 * @param closedFrom and {@code closedTo}, both included: days on which it closed
 * @param currency with a known amount in it; empty is the company's own
 * @param category name of the rep's forecast category
 * @param openOn it was there, and open, at the end of this day
 * @param stage it was there at some time
 * @param motion name of its motion; empty where it is not known
 */
public record Narrowing(
        @Nullable LocalDate closedFrom,
        @Nullable LocalDate closedTo,
        @Nullable String currency,
        @Nullable String category,
        @Nullable LocalDate openOn,
        @Nullable String stage,
        @Nullable String motion) {
    public static final Narrowing NONE = new Narrowing(null, null, null, null, null, null, null);

    public Narrowing closed(LocalDate from, LocalDate to) {
        return new Narrowing(from, to, currency, category, openOn, stage, motion);
    }

    /** @param code null is the company's own */
    public Narrowing in(@Nullable String code) {
        return new Narrowing(closedFrom, closedTo, code == null ? "" : code, category, openOn, stage, motion);
    }

    public Narrowing forecastAs(String name) {
        return new Narrowing(closedFrom, closedTo, currency, name, openOn, stage, motion);
    }

    public Narrowing openOn(LocalDate day) {
        return new Narrowing(closedFrom, closedTo, currency, category, day, stage, motion);
    }

    public Narrowing at(String name) {
        return new Narrowing(closedFrom, closedTo, currency, category, openOn, name, motion);
    }

    /** @param name null for deals of which the motion is not known */
    public Narrowing with(@Nullable String name) {
        return new Narrowing(closedFrom, closedTo, currency, category, openOn, stage, name == null ? "" : name);
    }

    boolean has(CountedDeal deal, CompanyCount company) {
        return isClosed(deal)
                && (currency == null || isIn(deal, currency))
                && (category == null || category.equalsIgnoreCase(deal.terms().category()))
                && (motion == null || motion.equalsIgnoreCase(deal.motion() == null ? "" : deal.motion()))
                && (openOn == null || wasOpen(deal, openOn))
                && (stage == null || wasAt(deal, stage, company));
    }

    private boolean isClosed(CountedDeal deal) {
        var closed = deal.closed();
        if (closedFrom == null && closedTo == null) {
            return true;
        }
        return closed != null
                && (closedFrom == null || !closed.isBefore(closedFrom))
                && (closedTo == null || !closed.isAfter(closedTo));
    }

    private static boolean isIn(CountedDeal deal, String currency) {
        return !Double.isNaN(deal.amount())
                && currency.equalsIgnoreCase(deal.currency() == null ? "" : deal.currency());
    }

    private static boolean wasOpen(CountedDeal deal, LocalDate day) {
        var started = deal.started();
        var ended = deal.end() == End.SET_ASIDE && deal.terms().setAside() != null
                ? deal.terms().setAside()
                : deal.closed();
        return started != null
                && !started.isAfter(day)
                && (deal.end() == End.OPEN || (ended != null && ended.isAfter(day)));
    }

    private static boolean wasAt(CountedDeal deal, String stage, CompanyCount company) {
        var stays = deal.stays();
        for (var i = 0; stays != null && i < stays.size(); i++) {
            if (stays.stage(i, company.playbook()).name().equalsIgnoreCase(stage)) {
                return true;
            }
        }
        return false;
    }

    /** As parameters of an address, in order. */
    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        put(parameters, "closedFrom", closedFrom);
        put(parameters, "closedTo", closedTo);
        put(parameters, "currency", currency);
        put(parameters, "category", category);
        put(parameters, "openOn", openOn);
        put(parameters, "stage", stage);
        put(parameters, "motion", motion);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /** Such as {@code , closed from 2026-01-01 to 2026-03-31}. */
    String words() {
        var words = new StringBuilder();
        if (closedFrom != null) {
            words.append(", closed from ").append(closedFrom);
        }
        if (closedTo != null) {
            words.append(closedFrom == null ? ", closed until " : " to ").append(closedTo);
        }
        if (currency != null) {
            words.append(currency.isEmpty() ? ", in the company's own currency" : ", in " + currency);
        }
        if (category != null) {
            words.append(", forecast as ")
                    .append(category.toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        if (openOn != null) {
            words.append(", open at the end of ").append(openOn);
        }
        if (stage != null) {
            words.append(", that were at ").append(stage);
        }
        if (motion != null) {
            words.append(", ")
                    .append(
                            motion.isEmpty()
                                    ? "motion not known"
                                    : motion.toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return words.toString();
    }
}
