package io.salesmanager.playbook;

/** How hard a product line is to sell. */
public enum Complexity {
    UNKNOWN,
    LOW,
    MEDIUM,
    HIGH
}
