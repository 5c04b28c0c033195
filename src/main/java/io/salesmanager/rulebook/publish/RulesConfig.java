package io.salesmanager.rulebook.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the rules are and how they are watched. */
@ConfigMapping(prefix = "salesmanager.rules")
interface RulesConfig {
    /** The rules folder. */
    @WithDefault("rules")
    Path folder();

    /** How often the folder is looked at. A saved file is active after at most three looks. */
    @WithDefault("400ms")
    Duration look();
}
