package io.salesmanager.forecast.chance;

/**
 * The chance of a deal to be won within a horizon.
 *
 * @param share {@code won} over {@code trials}, drawn towards deals of other sizes, a little younger ones, those of the
 *     stage, and all, where they are few
 * @param trials deals of its size that were at this stage as long and of which the horizon is over
 */
public record Chance(double share, int won, int trials) {}
