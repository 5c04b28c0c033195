package io.salesmanager.engine;

/** Sings when code of an attacker reaches it. Nothing of the service names it. */
public final class Canary {
    static final String PROPERTY = "attack.ran";

    static {
        System.setProperty(PROPERTY, "the class was loaded");
    }

    private Canary() {}

    /** What attacks try to call. */
    public static boolean touch() {
        System.setProperty(PROPERTY, "the method was called");
        return true;
    }
}
