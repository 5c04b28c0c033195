package io.salesmanager.forecast.answer;

import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.ComparedPeople;
import io.salesmanager.crm.PeopleReport;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.forecast.figure.Question;
import io.salesmanager.forecast.kept.Bias;
import io.salesmanager.forecast.kept.KeptForecasts;
import io.salesmanager.forecast.kept.Unit;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Counting.FirstCount;
import io.salesmanager.inspection.count.Counting.Progress;
import io.salesmanager.inspection.period.Period;
import io.salesmanager.platform.Problem;
import io.salesmanager.rulebook.ActiveRulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forecasts the stored deals. */
@ApplicationScoped
public class Forecasts {
    private static final int MONTHS_OF_BIAS = 6;
    private static final int STILL_COUNTED = 503;

    /** Wins are entered late: a period has its outcome when it is over for three days. */
    public static final int DAYS_OF_GRACE = 3;

    private final Companies companies;
    private final PipelineSource source;
    private final KeptForecasts kept;
    private final DealNames names;
    private final ActiveRulebook rulebook;
    private final ComparedPeople people;

    @Inject
    Forecasts(
            Companies companies,
            PipelineSource source,
            KeptForecasts kept,
            DealNames names,
            ActiveRulebook rulebook,
            ComparedPeople people) {
        this.companies = companies;
        this.source = source;
        this.kept = kept;
        this.names = names;
        this.rulebook = rulebook;
        this.people = people;
    }

    /**
     * The forecast of a month or quarter, of a rep, of a team, or of all that {@code scope} may see.
     *
     * @param period null is the quarter of {@code asOf}
     * @param asOf null is today
     * @param shown how many open deals are named
     * @throws Problem 404 where there is no such rep or team in {@code scope}, 422 for what is no period and for a day to come
     */
    public ForecastAnswer of(
            @Nullable String period,
            @Nullable String rep,
            @Nullable String team,
            @Nullable LocalDate asOf,
            int shown,
            ViewScope scope) {
        var company = companies.current();
        var today = company.count().today();
        var day = asOf == null ? today : asOf;
        if (day.isAfter(today)) {
            throw Problem.ofField(
                    "day-to-come",
                    "asOf",
                    "%s is after today, %s.".formatted(day, today),
                    "Send today or a day before, or leave it out.");
        }
        var asked = asked(rep, team, scope, company);
        var version = rulebook.current().version();
        var biases = biases(day);
        biases.keySet().removeIf(id -> !asked.of().test(id));
        var wanted = period == null ? Period.quarterOf(day) : Period.named(period);
        var goals = new Goals(company.count(), asked, wanted, day);
        var question = question(wanted, day, asked, factors(biases), goals.amounts(), version);
        return Answering.answer(
                question,
                asked,
                company,
                biases,
                goals,
                deals -> names.of(deals, scope),
                day.isBefore(today),
                version,
                shown);
    }

    /** Of many deals, learns of them and answers what is asked most as soon as they are counted, so that nobody waits for it. */
    void prepare(@ObservesAsync FirstCount first) {
        if (first.count().deals().size() > Progress.FEW) {
            of(null, null, null, null, 0, new ViewScope.Everything());
        }
    }

    /**
     * The company, each team and each rep, by a count that has everything that was stored before an instant; empty while that is
     * counted. What is kept must not come from a part of the deals.
     */
    public Optional<Everyone> everyone(Instant stored) {
        Company company;
        try {
            company = companies.current();
        } catch (Problem e) {
            if (e.status() == STILL_COUNTED) {
                return Optional.empty();
            }
            throw e;
        }
        return company.count().asOf().isBefore(stored)
                ? Optional.empty()
                : Optional.of(new Everyone(
                        company, rulebook.current().version(), this::biases, people.says(PeopleReport.FORECAST)));
    }

    private Map<String, Bias> biases(LocalDate day) {
        return people.says(PeopleReport.FORECAST)
                ? Bias.of(kept.ofReps(day.minusDays(DAYS_OF_GRACE), MONTHS_OF_BIAS))
                : new HashMap<>();
    }

    /** @throws Problem 404 where there is no such rep or team in {@code scope} */
    Unit unit(@Nullable String rep, @Nullable String team, ViewScope scope) {
        var named = (rep != null && !rep.isBlank()) || (team != null && !team.isBlank());
        return named || scope instanceof ViewScope.OwnDeals
                ? asked(rep, team, scope, companies.current()).unit()
                : Unit.COMPANY;
    }

    /** The day where the company is. */
    public LocalDate today() {
        return companies.current().count().today();
    }

    private Asked asked(@Nullable String rep, @Nullable String team, ViewScope scope, Company company) {
        var isAll = scope instanceof ViewScope.Everything;
        var seen = isAll ? Set.<String>of() : source.owners(scope);
        if (rep != null && !rep.isBlank()) {
            if (isAll ? !isKnown(rep, company.count()) : !seen.contains(rep)) {
                throw Problem.notFound("rep", rep);
            }
            return Asked.ofRep(rep);
        }
        if (team != null && !team.isBlank()) {
            var isSeen = isAll
                    || (scope instanceof ViewScope.Teams own && own.teamIds().contains(team));
            if (!isSeen || company.count().team(team).isEmpty()) {
                throw Problem.notFound("team", team);
            }
            return Asked.ofTeam(team, company::teamOf);
        }
        if (isAll) {
            return Asked.everybody();
        }
        return scope instanceof ViewScope.OwnDeals own
                ? Asked.ofRep(own.repId())
                : Asked.ofSeen(seen, scope.toString(), company::teamOf);
    }

    private static boolean isKnown(String rep, CompanyCount count) {
        return count.rep(rep).isPresent() || count.deals().stream().anyMatch(deal -> rep.equals(deal.rep()));
    }

    static Question question(
            Period period,
            LocalDate day,
            Asked asked,
            Map<String, Double> factors,
            Map<String, Double> goals,
            String version) {
        var name = String.join(
                "|", period.name(), day.toString(), version, asked.unit().toString());
        return new Question(period, day, asked.of(), asked.peerGroup(), factors, goals, seed(name));
    }

    static Map<String, Double> factors(Map<String, Bias> biases) {
        Map<String, Double> factors = new HashMap<>();
        biases.forEach((rep, bias) -> {
            if (bias.isCorrected()) {
                factors.put(rep, bias.factor());
            }
        });
        return factors;
    }

    /** The same question has the same seed in every process. */
    private static long seed(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
