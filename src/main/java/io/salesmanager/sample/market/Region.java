package io.salesmanager.sample.market;

import java.util.List;

/** Where is sold. All within two hours of UTC, so that office hours are the same for all. */
public enum Region {
    DACH(
            "DACH",
            new Market("Germany", "Europe/Berlin"),
            new Market("Austria", "Europe/Vienna"),
            new Market("Switzerland", "Europe/Zurich")),
    NORDICS(
            "Nordics",
            new Market("Sweden", "Europe/Stockholm"),
            new Market("Denmark", "Europe/Copenhagen"),
            new Market("Norway", "Europe/Oslo")),
    UK_AND_IRELAND(
            "UK and Ireland", new Market("United Kingdom", "Europe/London"), new Market("Ireland", "Europe/Dublin")),
    FRANCE("France", new Market("France", "Europe/Paris")),
    IBERIA("Iberia", new Market("Spain", "Europe/Madrid"), new Market("Portugal", "Europe/Lisbon")),
    BENELUX("Benelux", new Market("Netherlands", "Europe/Amsterdam"), new Market("Belgium", "Europe/Brussels"));

    public final String label;
    final List<Market> markets;

    /** A country and its time zone. */
    record Market(String country, String zone) {}

    Region(String label, Market... markets) {
        this.label = label;
        this.markets = List.of(markets);
    }
}
