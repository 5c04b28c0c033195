package io.salesmanager.journal;

import java.util.List;

/** Keeps something beside decisions: with them or not at all. Every bean of this type is asked. */
public interface Alongside {
    /**
     * Prepares what is to be kept.
     *
     * @param pipelines whose decisions have their ids
     * @return what stores it; it is run in the transaction that records the decisions, again where that is tried again
     */
    Runnable with(List<Decided> pipelines, Occasion occasion);
}
