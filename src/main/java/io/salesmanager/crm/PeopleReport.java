package io.salesmanager.crm;

/** A report that says something of single reps where it is asked to, and that the operator can switch off for them. */
public enum PeopleReport {
    FUNNEL,
    AGEING,
    ADHERENCE,
    VARIATION,
    PROGRESS,
    TREND,
    FORECAST,
    /** Each of them. */
    ALL
}
