package io.salesmanager.forecast.answer;

import io.salesmanager.forecast.chance.History;

/** Whether the history is long enough for a range. */
final class Enough {
    /** Practices 55: with fewer than 40 won or 40 that were not, no chance is computed. */
    static final int FEWEST = 40;

    private Enough() {}

    static boolean isThere(History history) {
        return history.won() >= FEWEST && history.notWon() >= FEWEST;
    }
}
