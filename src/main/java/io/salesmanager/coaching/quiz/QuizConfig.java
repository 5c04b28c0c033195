package io.salesmanager.coaching.quiz;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Whether quizzes are taken, and how long attempts are kept. */
@ConfigMapping(prefix = "salesmanager.quizzes")
public interface QuizConfig {
    /** Whether quizzes are assigned and taken. Default: yes. */
    @WithDefault("true")
    boolean enabled();

    /** How long attempts, with the answers that were given, are kept. Results stay as facts of the rep. Default: two years. */
    @WithDefault("P2Y")
    Period keep();

    /** How often older ones are forgotten; {@code off} for never. Default: once a day. */
    @WithDefault("24h")
    String forgetEvery();
}
