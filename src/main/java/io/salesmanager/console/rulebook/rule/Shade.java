package io.salesmanager.console.rulebook.rule;

import io.salesmanager.advice.WhyNot.Outcome;

/** How a condition came out, as the page shows it: in a word and a sign, not by colour alone. */
enum Shade {
    MET("met", "✓"),
    UNKNOWN("not known", "?"),
    FAILED("not met", "✗"),
    /** Where no deal was chosen. */
    PLAIN("", "");

    private final String words;
    private final String sign;

    Shade(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    static Shade of(Outcome outcome) {
        return switch (outcome) {
            case MET -> MET;
            case UNKNOWN -> UNKNOWN;
            case FAILED -> FAILED;
        };
    }

    /** Of two conditions at one place, the one that keeps the rule from speaking. */
    Shade and(Shade other) {
        if (this == PLAIN || other == PLAIN) {
            return this == PLAIN ? other : this;
        }
        return ordinal() > other.ordinal() ? this : other;
    }

    public String words() {
        return words;
    }

    public String sign() {
        return sign;
    }

    /** Of the style sheet. */
    public String colour() {
        return "shade-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isShaded() {
        return this != PLAIN;
    }
}
