package io.salesmanager.sample.market;

import org.jspecify.annotations.Nullable;

/** The product lines. A more complex one costs more and takes longer; the last two need a certificate. */
public enum Line {
    ESSENTIALS("Essentials", 8_000, 0.75, null),
    ANALYTICS("Analytics", 18_000, 1.0, null),
    AUTOMATION("Automation", 24_000, 1.0, null),
    PLATFORM("Platform", 45_000, 1.3, "platform"),
    SECURITY("Security", 36_000, 1.25, "security");

    public final String label;
    public final double price;
    public final double pace;
    public final @Nullable String certificate;

    Line(String label, double price, double pace, @Nullable String certificate) {
        this.label = label;
        this.price = price;
        this.pace = pace;
        this.certificate = certificate;
    }
}
