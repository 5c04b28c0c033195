package io.salesmanager.engagement;

import io.salesmanager.playbook.Channel;
import io.salesmanager.sales.history.Activity;

/** The channel of a touch. */
final class TouchChannel {
    private TouchChannel() {}

    /** @param type of a touch: tasks and notes are none */
    static Channel of(Activity.Type type) {
        return switch (type) {
            case CALL -> Channel.CALL;
            case EMAIL -> Channel.EMAIL;
            case MEETING -> Channel.MEETING;
            case SOCIAL -> Channel.SOCIAL;
            case TASK, NOTE -> throw new IllegalArgumentException("a %s is no touch".formatted(type));
        };
    }
}
