package io.salesmanager.access;

/** How much waits for an answer of whoever is asking. Shown beside the entry of the menu; whoever keeps it implements it. */
public interface Waiting {
    int count();
}
