package io.salesmanager.forecast.simulate;

/**
 * A deal that may be won.
 *
 * @param chance above 0 and below 1
 * @param purse where its money goes: currencies are never added up
 * @param amount 0 where it is not known; it then counts as a deal only
 */
public record Stake(double chance, int purse, double amount) {
    public Stake {
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("a chance of %s is none".formatted(chance));
        }
    }
}
