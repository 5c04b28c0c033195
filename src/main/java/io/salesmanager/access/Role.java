package io.salesmanager.access;

/** What a user or key is here for. A user has one. */
public enum Role {
    CLIENT("Program"),
    REP("Rep"),
    MANAGER("Manager"),
    COACH("Coach"),
    SALES_OPS("Sales ops"),
    ADMIN("Administrator");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** As people say it. */
    public String words() {
        return words;
    }
}
