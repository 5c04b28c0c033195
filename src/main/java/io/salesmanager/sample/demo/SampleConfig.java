package io.salesmanager.sample.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The sample company of the demo. */
@ConfigMapping(prefix = "salesmanager.sample")
interface SampleConfig {
    /** Whether it is loaded at the first start, when the store is empty. */
    @WithDefault("false")
    boolean load();

    /** The same seed makes the same company. */
    @WithDefault("7")
    long seed();

    /** 1.0 is 60 reps with some 25,000 deals and 250,000 activities. */
    @WithDefault("1.0")
    double size();

    /** Whether it has planted truths, such as a team that skips a stage; without, all are drawn alike. */
    @WithDefault("true")
    boolean truths();

    /** Where the planted truths are written, so that a test or a person can compare with what the service finds. */
    @WithDefault("data/sample-truths.json")
    Path truthsFile();
}
