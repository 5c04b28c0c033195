package io.salesmanager.forecast.kept;

/**
 * Whose forecast it is.
 *
 * @param id empty for the company
 */
public record Unit(Kind kind, String id) {
    public static final Unit COMPANY = new Unit(Kind.COMPANY, "");

    public enum Kind {
        COMPANY,
        TEAM,
        REP
    }

    public static Unit team(String id) {
        return new Unit(Kind.TEAM, id);
    }

    public static Unit rep(String id) {
        return new Unit(Kind.REP, id);
    }
}
