package io.salesmanager.access;

/** What a user or key is here for. A user has one. */
public enum Role {
    CLIENT,
    REP,
    MANAGER,
    COACH,
    SALES_OPS,
    ADMIN
}
