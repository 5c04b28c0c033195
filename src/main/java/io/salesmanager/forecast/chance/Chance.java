package io.salesmanager.forecast.chance;

/**
 * The chance of a deal to be won within a horizon.
 *
 * @param share {@code won} over {@code trials}, drawn towards deals a little younger, those of the stage, and all, where they
 *     are few
 * @param trials deals that were at this stage as long and of which the horizon is over
 */
public record Chance(double share, int won, int trials) {}
