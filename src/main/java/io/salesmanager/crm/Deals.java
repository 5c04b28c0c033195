package io.salesmanager.crm;

/** Which deals of a pipeline are asked for. Deals that the CRM deleted are never among them. */
public enum Deals {
    /** Neither won nor lost nor set aside. */
    OPEN,
    /** Open ones and those that may deserve another look: lost, archived, disqualified. */
    REVISITABLE,
    /** Won ones too, as a review of a past day needs them. */
    ALL
}
