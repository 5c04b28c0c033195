package io.salesmanager.forecast.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.salesmanager.inspection.adherence.Adherence;
import io.salesmanager.inspection.ageing.Ageing;
import io.salesmanager.inspection.count.BadCompanies;
import io.salesmanager.inspection.count.Cohort;
import io.salesmanager.inspection.count.CompanyCount;
import io.salesmanager.inspection.count.Dimension;
import io.salesmanager.inspection.count.Measure;
import io.salesmanager.inspection.effectiveness.Against;
import io.salesmanager.inspection.effectiveness.Effectiveness;
import io.salesmanager.inspection.effectiveness.Kind;
import io.salesmanager.inspection.funnel.Funnel;
import io.salesmanager.inspection.progress.Progress;
import io.salesmanager.inspection.revenue.Revenue;
import io.salesmanager.inspection.revenue.RevenueBy;
import io.salesmanager.inspection.shown.Slice;
import io.salesmanager.inspection.trend.Period;
import io.salesmanager.inspection.trend.Trend;
import io.salesmanager.inspection.trend.TrendMeasure;
import io.salesmanager.inspection.variation.Variation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every report over every odd company: a sentence that says what is missing, no number that is none, no share that is no share. What
 * each says stands in {@code bad-input.md} beside this test, to be read by people; where a sentence changes, the test says both.
 */
@NullUnmarked
class BadInputTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Cohort EVER = new Cohort(null, null);
    private static final Set<String> SHARES =
            Set.of("share", "own", "shrunk", "elapsed", "chance", "stability", "winRate");
    private static final Map<String, CompanyCount> COMPANIES = BadCompanies.all();
    private static final Map<String, Function<CompanyCount, Object>> REPORTS = reports();

    private static Map<String, Function<CompanyCount, Object>> reports() {
        var reports = new LinkedHashMap<String, Function<CompanyCount, Object>>();
        reports.put("adherence", company -> Adherence.of(company, Dimension.REP, EVER));
        reports.put("funnel", company -> Funnel.of(company, EVER, null));
        reports.put("funnel by team", company -> Funnel.of(company, EVER, Dimension.TEAM));
        reports.put("variation", company -> Variation.of(company, Dimension.REP, Measure.WIN_RATE, EVER));
        reports.put("ageing", company -> Ageing.of(company, null, EVER));
        for (var measure : TrendMeasure.values()) {
            reports.put(
                    "trend of " + measure.words(),
                    company -> Trend.of(company, measure, Period.MONTH, Slice.ALL, EVER));
        }
        for (var kind : Kind.values()) {
            reports.put(
                    "effectiveness by " + kind.one(),
                    company -> Effectiveness.of(company, kind, Against.NONE, 14, Slice.ALL));
        }
        reports.put("progress", company -> Progress.of(company, company, Dimension.REP, quarter(company)));
        reports.put("progress by team", company -> Progress.of(company, company, Dimension.TEAM, quarter(company)));
        reports.put(
                "revenue",
                company -> Revenue.of(
                        company, RevenueBy.ACCOUNT, company.today().minusYears(1), company.today(), ids -> Map.of()));
        reports.put("forecast", company -> forecast(company, Asked.everybody()));
        reports.put("forecast of a rep", company -> forecast(company, Asked.ofRep("ann")));
        reports.put("forecast of an empty team", company -> forecast(company, Asked.ofTeam("t-2", rep -> "t-1")));
        return reports;
    }

    private static io.salesmanager.inspection.period.Period quarter(CompanyCount company) {
        return io.salesmanager.inspection.period.Period.quarterOf(company.today());
    }

    private static ForecastAnswer forecast(CompanyCount company, Asked asked) {
        return Answering.answer(
                Forecasts.question(
                        quarter(company),
                        company.today(),
                        asked,
                        Map.of(),
                        goals(company, asked).amounts(),
                        "v"),
                asked,
                new Company(company, new Learned(company)),
                Map.of(),
                goals(company, asked),
                deals -> Map.of(),
                false,
                "v",
                10);
    }

    private static Goals goals(CompanyCount company, Asked asked) {
        return new Goals(company, asked, quarter(company), company.today());
    }

    static Stream<String> companies() {
        return COMPANIES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("companies")
    void no_report_shows_a_number_that_is_none(String name) throws JsonProcessingException {
        for (var report : REPORTS.entrySet()) {
            var json = JSON.writeValueAsString(report.getValue().apply(COMPANIES.get(name)));
            assertThat(json)
                    .as("%s: %s", name, report.getKey())
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
            look(JSON.readTree(json), name + ": " + report.getKey());
        }
    }

    /** Shares are from 0 to 1, intervals are the right way round and hold the share. */
    private static void look(JsonNode node, String where) {
        node.properties().forEach(field -> {
            if (field.getValue().isNumber() && SHARES.contains(field.getKey())) {
                assertThat(field.getValue().doubleValue())
                        .as(where + ", " + field.getKey())
                        .isBetween(0.0, 1.0);
            }
        });
        if (node.path("low").isNumber() && node.path("high").isNumber()) {
            assertThat(node.path("low").doubleValue())
                    .as(where)
                    .isLessThanOrEqualTo(node.path("high").doubleValue());
        }
        node.forEach(child -> look(child, where));
    }

    @Test
    void what_each_report_says_is_what_people_read_and_agreed_to() throws IOException {
        var unsaid = new ArrayList<String>();
        var said = new StringBuilder("# What reports say where there is little to say\n");
        for (var company : COMPANIES.entrySet()) {
            said.append("\n## ").append(company.getKey()).append("\n\n");
            for (var report : REPORTS.entrySet()) {
                var sentences = new ArrayList<String>();
                collect(JSON.valueToTree(report.getValue().apply(company.getValue())), sentences);
                if (sentences.isEmpty() || !sentences.stream().allMatch(sentence -> sentence.endsWith("."))) {
                    unsaid.add("%s: %s: %s".formatted(company.getKey(), report.getKey(), sentences));
                }
                said.append("- ").append(report.getKey()).append(": ");
                said.append(String.join(" | ", sentences)).append('\n');
            }
        }
        var file = Path.of("src/test/resources/io/salesmanager/forecast/answer/bad-input.md");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/bad-input.md"), said);

        assertThat(unsaid).isEmpty();
        assertThat(said.toString())
                .as(
                        "what is said stands in target/bad-input.md; read it, and where it is right, put it in the place of "
                                + file)
                .isEqualTo(Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "");
    }

    private static void collect(JsonNode node, List<String> sentences) {
        node.properties().forEach(field -> {
            if (field.getKey().equals("notes")) {
                field.getValue().forEach(note -> sentences.add(note.textValue()));
            } else if (field.getKey().toLowerCase(java.util.Locale.ROOT).endsWith("sentence")
                    && field.getValue().isTextual()) {
                sentences.add(field.getValue().textValue());
            } else {
                collect(field.getValue(), sentences);
            }
        });
        if (node.isArray()) {
            for (var i = 0; i < Math.min(2, node.size()); i++) {
                collect(node.get(i), sentences);
            }
        }
    }
}
