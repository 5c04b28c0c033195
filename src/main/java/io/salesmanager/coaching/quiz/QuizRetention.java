package io.salesmanager.coaching.quiz;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Forgets old attempts with the answers that were given, and assignments that are over. */
@ApplicationScoped
class QuizRetention {
    private static final Logger LOG = Logger.getLogger(QuizRetention.class);

    private final AttemptRows attempts;
    private final AssignmentRows assignments;
    private final QuizConfig config;
    private final Database database;
    private final Clock clock;

    QuizRetention(AttemptRows attempts, AssignmentRows assignments, QuizConfig config, Database database, Clock clock) {
        this.attempts = attempts;
        this.assignments = assignments;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            identity = "quiz-retention",
            every = "{salesmanager.quizzes.forget-every}",
            delayed = "2m",
            concurrentExecution = SKIP)
    void forget() {
        var before = before();
        var gone = database.transaction(false, () -> attempts.forgetBefore(before) + assignments.forgetBefore(before));
        if (gone > 0) {
            LOG.infof("%d attempts and assignments before %s were forgotten", gone, before);
        }
    }

    private Instant before() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minus(config.keep())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
