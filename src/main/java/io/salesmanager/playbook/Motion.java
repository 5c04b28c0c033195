package io.salesmanager.playbook;

/** The kind of selling a deal is. */
public enum Motion {
    UNKNOWN,
    NEW_BUSINESS,
    RENEWAL,
    EXPANSION
}
