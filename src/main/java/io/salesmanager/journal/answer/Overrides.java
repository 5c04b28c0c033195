package io.salesmanager.journal.answer;

import io.salesmanager.advice.Decision;

/** Is told of overrides, in the transaction that keeps them. Every bean of this type is. */
public interface Overrides {
    /** @param change 1 where the decision was overridden, -1 where that was taken back */
    void told(Decision decision, int change);
}
