package io.salesmanager.sample.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesmanager.sample.journey.Truths;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** The planted truths of the sample company, as a file beside the data. */
@ApplicationScoped
class TruthsFile {
    private static final Logger LOG = Logger.getLogger(TruthsFile.class);

    private final Path file;
    private final ObjectMapper mapper;

    @Inject
    TruthsFile(SampleConfig config, ObjectMapper mapper) {
        this.file = config.truthsFile();
        this.mapper = mapper;
    }

    /** The company serves without this file, so a folder that cannot be written to does not stop the start. */
    void write(Truths truths) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), truths);
            LOG.infof("What was planted in the sample company stands in %s", file);
        } catch (IOException e) {
            LOG.warnf(
                    "What was planted in the sample company could not be written to %s: %s. Name another with -Dsalesmanager.sample.truths-file=...",
                    file, e);
        }
    }
}
