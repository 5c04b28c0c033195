package io.salesmanager.forecast.simulate;

import java.util.List;

/**
 * Deals that are not there yet.
 *
 * @param mean how many are won
 * @param spread standard deviation of the logarithm of that mean
 * @param prizes what such deals brought in the past, each as likely; where there is none, they bring no money
 */
public record NewBusiness(double mean, double spread, List<Prize> prizes) {
    public static final NewBusiness NONE = new NewBusiness(0, 0, List.of());

    public NewBusiness {
        prizes = List.copyOf(prizes);
    }

    /** @param purse as in {@link Stake} */
    public record Prize(int purse, double amount) {}
}
