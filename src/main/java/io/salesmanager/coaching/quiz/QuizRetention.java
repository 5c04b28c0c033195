package io.salesmanager.coaching.quiz;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.coaching.kept.KeptForATime;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Forgets old attempts with the answers that were given, and assignments that are over. */
@ApplicationScoped
class QuizRetention implements KeptForATime {
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
    void round() {
        forgetByTheClock();
    }

    @Override
    public String what() {
        return "attempts at quizzes";
    }

    @Override
    public int forget() {
        var before = before();
        return database.transaction(false, () -> attempts.forgetBefore(before) + assignments.forgetBefore(before));
    }

    private Instant before() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minus(config.keep())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
