package io.salesmanager.review.judge;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.salesmanager.crm.check.FactCheck;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.SmallRulebook;
import io.salesmanager.engine.network.EvaluationStopped;
import io.salesmanager.platform.Problem;
import io.salesmanager.review.question.DecisionRequest;
import io.salesmanager.review.question.RequestCheck;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.measure.PipelineFacts;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.Instant;

/** Whatever is sent to {@code POST /decisions}, it is decided on or refused as a problem. {@code -Pfuzz} looks for more. */
class RequestFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    /** As Quarkus makes it from this service's configuration. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module(), new ParameterNamesModule())
            .build();

    private final Rulebook rulebook = SmallRulebook.of(
            SmallRulebook.rule("A-1", "amount > dial(\"large\") || daysInStage > dial(\"idle-days\")"));
    private final RequestCheck check = new RequestCheck(new FactCheck(rulebook::playbook));

    @FuzzTest(maxDuration = "60s")
    void decisions(byte[] body) throws IOException {
        try {
            decide(mapper.readValue(body, DecisionRequest.class));
        } catch (JsonProcessingException | CharConversionException | EvaluationStopped refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } catch (Problem refused) {
            assertThat(refused.status()).isBetween(400, 499);
        }
    }

    private void decide(DecisionRequest request) {
        if (request == null) {
            return; // the body "null", which the resource refuses
        }
        var history = check.checked(request, NOW, rulebook.playbook());
        var asOf = rulebook.asOf(requireNonNullElse(request.asOf(), NOW), Cohorts.NONE);
        var judged = rulebook.judge(PipelineFacts.of(history, asOf), asOf, true);
        assertThat(judged.decisions()).hasSameSizeAs(history.opportunities());
    }
}
