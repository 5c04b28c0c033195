package io.salesmanager.sample.journey;

import io.salesmanager.playbook.Motion;
import io.salesmanager.sample.market.Customer;
import io.salesmanager.sample.market.Line;
import io.salesmanager.sample.people.Seller;
import java.time.LocalDate;

/**
 * A deal on its first day.
 *
 * @param skipsDiscovery whether it goes from qualification right to the proposal
 */
public record DealStart(
        String id,
        Seller seller,
        Customer customer,
        Line line,
        Motion motion,
        LocalDate created,
        boolean inbound,
        boolean skipsDiscovery) {

    /** New business is found, an expansion begins with the need, a renewal with the offer. */
    public SampleStage firstStage() {
        return switch (motion) {
            case RENEWAL -> SampleStage.PROPOSAL;
            case EXPANSION -> SampleStage.DISCOVERY;
            case NEW_BUSINESS, UNKNOWN -> SampleStage.PROSPECTING;
        };
    }

    /** How long a stage lasts, 1 being usual. */
    public double pace() {
        return line.pace * customer.size().pace;
    }
}
