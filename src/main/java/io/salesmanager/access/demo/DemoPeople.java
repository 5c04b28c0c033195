package io.salesmanager.access.demo;

/** Whose eyes a visitor of the demo looks through. Whoever makes the demo's company implements it. */
public interface DemoPeople {
    /** Id of a rep. */
    String rep();

    /** Id of a manager. */
    String manager();
}
