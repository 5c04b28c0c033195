package io.salesmanager.coaching.kept;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.scheduler.Scheduled;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.forecast.kept.KeptForecasts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Forgets forecasts of single reps when they are old; all of them where nothing is forecast of single reps any more. */
@ApplicationScoped
class ForecastsOfReps implements KeptForATime {
    private final KeptForecasts forecasts;
    private final ComparedPeople people;
    private final Clock clock;

    ForecastsOfReps(KeptForecasts forecasts, ComparedPeople people, Clock clock) {
        this.forecasts = forecasts;
        this.people = people;
        this.clock = clock;
    }

    @Scheduled(
            identity = "forecasts-of-reps",
            every = "{salesmanager.people.coach-every}",
            delayed = "3m",
            concurrentExecution = SKIP)
    void round() {
        forgetByTheClock();
    }

    @Override
    public String what() {
        return "forecasts of reps";
    }

    @Override
    public int forget() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!people.says(PeopleReport.FORECAST)) {
            return forecasts.forgetReps(today.plusDays(1));
        }
        return people.settings()
                .keep()
                .map(keep ->
                        forecasts.forgetReps(LocalDate.ofInstant(clock.instant().minus(keep), ZoneOffset.UTC)))
                .orElse(0);
    }
}
