package io.salesmanager.sales.history;

/** The closed sets of answers that a CRM keeps about a deal, a rep or an account. Each has {@code UNKNOWN}. */
public final class Answers {
    private Answers() {}

    public enum Status {
        ACTIVE,
        POSTPONED,
        ARCHIVED,
        DISQUALIFIED,
        CLOSED
    }

    public enum Outcome {
        UNKNOWN,
        WON,
        LOST
    }

    /** As Dynamics names them. */
    public enum BudgetStatus {
        UNKNOWN,
        NO_COMMITTED_BUDGET,
        MAY_BUY,
        CAN_BUY,
        WILL_BUY
    }

    public enum YesNo {
        UNKNOWN,
        NO,
        YES
    }

    /** How much the buyer needs it, as Dynamics names them. */
    public enum Need {
        UNKNOWN,
        NO_NEED,
        GOOD_TO_HAVE,
        SHOULD_HAVE,
        MUST_HAVE
    }

    public enum PurchaseTimeframe {
        UNKNOWN,
        IMMEDIATE,
        THIS_QUARTER,
        NEXT_QUARTER,
        THIS_YEAR,
        LATER
    }

    /** Whether the account meets the criteria of an ideal customer. */
    public enum Fit {
        UNKNOWN,
        FAILS,
        PASSES
    }

    public enum ForecastCategory {
        UNKNOWN,
        OMITTED,
        PIPELINE,
        BEST_CASE,
        COMMIT,
        CLOSED
    }

    /** How a deal's touch plan (cadence, sequence) stands in the CRM. */
    public enum CadenceState {
        UNKNOWN,
        RUNNING,
        PAUSED,
        FINISHED
    }

    public enum Employment {
        UNKNOWN,
        EMPLOYEE,
        FREELANCE,
        FRACTIONAL
    }

    public enum AccountType {
        UNKNOWN,
        PROSPECT,
        CUSTOMER,
        FORMER
    }
}
