package io.salesmanager.sample;

import io.salesmanager.playbook.Motion;
import java.time.LocalDate;

/**
 * A deal on its first day.
 *
 * @param skipsDiscovery whether it goes from qualification right to the proposal
 */
record DealStart(
        String id,
        Seller seller,
        Customer customer,
        Line line,
        Motion motion,
        LocalDate created,
        boolean inbound,
        boolean skipsDiscovery) {

    /** New business is found, an expansion begins with the need, a renewal with the offer. */
    SampleStage firstStage() {
        return switch (motion) {
            case RENEWAL -> SampleStage.PROPOSAL;
            case EXPANSION -> SampleStage.DISCOVERY;
            case NEW_BUSINESS, UNKNOWN -> SampleStage.PROSPECTING;
        };
    }

    /** How long a stage lasts, 1 being usual. */
    double pace() {
        return line.pace * customer.size().pace;
    }
}
