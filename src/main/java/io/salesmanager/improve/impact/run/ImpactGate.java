package io.salesmanager.improve.impact.run;

import io.salesmanager.crm.PipelineSource;
import io.salesmanager.improve.impact.Impact;
import io.salesmanager.rulebook.publish.PublishGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** Asks for a second person where a version flips much of what is stored, or where nobody looked. */
@ApplicationScoped
class ImpactGate implements PublishGate {
    private final ImpactStore store;
    private final PipelineSource source;
    private final ImpactConfig config;

    @Inject
    ImpactGate(ImpactStore store, PipelineSource source, ImpactConfig config) {
        this.store = store;
        this.source = source;
        this.config = config;
    }

    @Override
    public List<String> objections(String active, String candidate) {
        var latest = store.latestWhole(candidate, active);
        if (latest.isEmpty()) {
            return source.anyDeals()
                    ? List.of("Nobody looked at what it would change: compare it on all deals, as of now, with the"
                            + " version that is active.")
                    : List.of();
        }
        var preview = latest.get();
        Impact impact = Objects.requireNonNull(preview.impact(), "one that is done has an impact");
        return config.mostFlippedAmount().exceeded(impact).stream()
                .map(sentence -> "%s Seen in the preview of %s.".formatted(sentence, preview.asOf()))
                .toList();
    }
}
