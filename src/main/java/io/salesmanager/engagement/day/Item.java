package io.salesmanager.engagement.day;

import io.salesmanager.engagement.clock.Limits;
import io.salesmanager.playbook.Channel;
import java.time.OffsetDateTime;

/**
 * A touch that could stand on a work list.
 *
 * @param id of the decision that asks for it
 * @param deal id of the deal; a list has at most one touch of it
 * @param buyer id of the account, or of the deal where that is not known: whose touches the limits count
 * @param due when it is wanted, with the offset of the buyer's zone
 * @param message what an e-mail says: the same for the same step of a plan
 * @param minutes what it takes
 */
public record Item(
        String id,
        String deal,
        String buyer,
        Channel channel,
        OffsetDateTime due,
        String message,
        int minutes,
        Worth worth,
        Limits limits) {}
