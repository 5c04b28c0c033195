package io.salesmanager.console.inspection.process;

import io.salesmanager.console.inspection.Address;

/** A number and where its deals are. */
public record Figure(String name, String value, String link) {
    static Figure of(String name, long count, Address deals) {
        return new Figure(name, "%,d".formatted(count), deals.text());
    }
}
