package io.salesmanager.improve.impact.run;

import io.salesmanager.improve.impact.Limit;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a change is large enough for a second look. */
@ConfigMapping(prefix = "salesmanager.impact")
interface ImpactConfig {
    /** Of the open amount, and of open deals where some have none. */
    @WithDefault("5%")
    Limit mostFlippedAmount();
}
