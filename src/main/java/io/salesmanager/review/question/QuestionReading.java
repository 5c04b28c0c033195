package io.salesmanager.review.question;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.salesmanager.platform.http.JsonReading;
import io.salesmanager.platform.json.PlainTimes;
import io.salesmanager.platform.json.StrictScalars;

/** How commands read questions: as strictly as the service does, and as long ones. */
public final class QuestionReading {
    public static final long LONGEST_LINE = 30L * 1024 * 1024;

    private QuestionReading() {}

    public static ObjectReader reader() {
        return JsonReading.strict(JsonMapper.builder()
                .addModules(
                        new JavaTimeModule(),
                        new StrictScalars(),
                        new PlainTimes(),
                        new Jdk8Module(),
                        new ParameterNamesModule())
                .build()
                .readerFor(DecisionRequest.class));
    }
}
