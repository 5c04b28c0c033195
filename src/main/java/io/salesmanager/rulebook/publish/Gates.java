package io.salesmanager.rulebook.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a second person has to look before a version is published, by the setting and by every gate. */
@ApplicationScoped
class Gates {
    private final PublishConfig config;
    private final Instance<PublishGate> gates;

    @Inject
    Gates(PublishConfig config, @Any Instance<PublishGate> gates) {
        this.config = config;
        this.gates = gates;
    }

    /** Why a second person has to look; none where nobody has to. */
    List<String> objections(@Nullable String active, String candidate) {
        return switch (config.approval()) {
            case NEVER -> List.of();
            case ALWAYS -> List.of("Every version needs the approval of a second person here.");
            case GATE ->
                active == null
                        ? List.of()
                        : gates.stream()
                                .flatMap(gate -> gate.objections(active, candidate).stream())
                                .toList();
        };
    }
}
