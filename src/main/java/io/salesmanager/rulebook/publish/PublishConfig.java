package io.salesmanager.rulebook.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who decides which version is active. */
@ConfigMapping(prefix = "salesmanager.rulebook")
interface PublishConfig {
    @WithDefault("folder")
    Source source();

    @WithDefault("gate")
    Approval approval();

    /** How often this process looks whether another one published. */
    @WithDefault("1s")
    Duration poll();

    enum Source {
        /** What is in the rules folder is published when it changes. */
        FOLDER,
        /** The rules folder is the first version, and is not looked at again. */
        DATABASE
    }

    /** When a second person has to agree. Never to what the rules folder holds: there git decides. */
    enum Approval {
        NEVER,
        /** Where a {@link PublishGate} objects. */
        GATE,
        ALWAYS
    }
}
