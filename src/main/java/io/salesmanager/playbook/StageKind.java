package io.salesmanager.playbook;

/** Whether a stage is on the way or at an end. */
public enum StageKind {
    UNKNOWN,
    OPEN,
    WON,
    LOST
}
