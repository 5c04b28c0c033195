package io.salesmanager.improve.health;

/**
 * How often a rule spoke.
 *
 * @param fired of how many deals or reps it concluded anything
 * @param decided of how many decisions it is a reason; without a rule, how many decisions there were
 * @param overridden how many of them people overrode, less those that were taken back
 */
record Count(int fired, int decided, int overridden) {
    /** Stands for the rule where decisions themselves are counted. */
    static final String ALL = "";

    static final Count NONE = new Count(0, 0, 0);
    static final Count FIRED = new Count(1, 0, 0);
    static final Count DECIDED = new Count(0, 1, 0);

    Count plus(Count other) {
        return new Count(fired + other.fired, decided + other.decided, overridden + other.overridden);
    }
}
