package io.salesmanager.platform.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Comes after Quarkus' own: of two modules that read a type, the later one does. */
@Singleton
class JsonOfService implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModules(new StrictScalars(), new PlainTimes());
        mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
