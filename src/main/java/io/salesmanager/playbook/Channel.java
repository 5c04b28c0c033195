package io.salesmanager.playbook;

/** The way a rep reaches a buyer. */
public enum Channel {
    CALL,
    EMAIL,
    MEETING,
    SOCIAL
}
