package io.salesmanager.engine;

import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.DecisionMaker;
import io.salesmanager.advice.Ranking;
import io.salesmanager.engine.admission.AdmittedRule;
import io.salesmanager.engine.network.Network;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.sales.Account;
import io.salesmanager.sales.Organization;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.measure.AsOf;
import io.salesmanager.sales.measure.Cohorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules, playbook and dials that passed admission together: one version, ready to decide. Safe for many threads. */
public final class Rulebook {
    /** Rules fire in no particular order; what they say has one. */
    private static final Comparator<Conclusion> BY_STRENGTH = Comparator.comparing(
                    (Conclusion conclusion) -> conclusion.reason().strength())
            .thenComparing(conclusion -> conclusion.reason().rule())
            .thenComparing(Object::toString);

    private final String version;
    private final Playbook playbook;
    private final Dials dials;
    private final List<AdmittedRule> rules;
    private final Network network;
    private final MissingFacts missingFacts;

    Rulebook(String version, Playbook playbook, Dials dials, List<AdmittedRule> rules) {
        this.version = version;
        this.playbook = playbook;
        this.dials = dials;
        this.rules = List.copyOf(rules);
        this.network = Network.of(this.rules);
        this.missingFacts = new MissingFacts(this.rules);
    }

    /** {@code sha256:} of its files. */
    public String version() {
        return version;
    }

    public Playbook playbook() {
        return playbook;
    }

    public Dials dials() {
        return dials;
    }

    /** What is known of its rules, in order of place. */
    public List<RuleInfo> rules() {
        return rules.stream().map(RuleInfo::of).toList();
    }

    public Optional<RuleInfo> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().map(RuleInfo::of);
    }

    /** What facts are measured with to be judged by this rulebook. */
    public AsOf asOf(Instant instant, Cohorts cohorts) {
        return new AsOf(instant, playbook, dials, cohorts);
    }

    /**
     * What a rulebook says of a pipeline.
     *
     * @param decisions one a deal, in the pipeline's order, ranked
     * @param aboutRep what it says of the rep
     */
    public record Judged(List<Decision> decisions, List<Conclusion> aboutRep) {}

    /**
     * Decides every deal of a pipeline.
     *
     * @param explained whether reasons carry their conditions with values
     * @return one decision a deal, in the pipeline's order, ranked
     */
    public List<Decision> decide(Pipeline pipeline, AsOf asOf, boolean explained) {
        return judge(pipeline, asOf, explained).decisions();
    }

    /** @param explained whether reasons carry their conditions with values */
    public Judged judge(Pipeline pipeline, AsOf asOf, boolean explained) {
        var conclusions = conclusionsOf(pipeline, asOf, explained);
        var maker = new DecisionMaker(playbook, asOf.instant(), asOf.today(), version);
        var decisions = new ArrayList<Decision>(pipeline.opportunities().size());
        for (var deal : pipeline.opportunities()) {
            decisions.add(maker.decide(
                    deal, conclusions.getOrDefault(deal.id(), List.of()), missingFacts.of(deal, asOf.today())));
        }
        var rep = pipeline.rep().known();
        var aboutRep = rep == null
                ? List.<Conclusion>of()
                : conclusions.getOrDefault(rep.id(), List.of()).stream()
                        .filter(conclusion -> !Conclusion.isAboutDeal(conclusion))
                        .sorted(BY_STRENGTH)
                        .toList();
        return new Judged(Ranking.rank(decisions, pipeline.opportunities()), aboutRep);
    }

    /** What the rules say of teams and managers, the strongest first. */
    public List<Conclusion> judge(Organization organization, AsOf asOf, boolean explained) {
        var facts = new ArrayList<Object>(organization.teams());
        facts.addAll(organization.managers());
        return network.fire(facts, asOf.today(), explained).stream()
                .sorted(BY_STRENGTH)
                .toList();
    }

    /** What rules conclude about each deal, rep or account, by its id. */
    public Map<String, List<Conclusion>> conclusionsOf(Pipeline pipeline, AsOf asOf, boolean explained) {
        var facts = new ArrayList<Object>(pipeline.opportunities().size() + 8);
        facts.addAll(pipeline.opportunities());
        if (pipeline.rep().known() != null) {
            facts.add(pipeline.rep());
        }
        var accounts = new LinkedHashSet<Account>();
        for (var deal : pipeline.opportunities()) {
            if (deal.account().known() != null && accounts.add(deal.account())) {
                facts.add(deal.account());
            }
        }
        Map<String, List<Conclusion>> byId = new HashMap<>();
        for (var conclusion : network.fire(facts, asOf.today(), explained)) {
            byId.computeIfAbsent(conclusion.about(), id -> new ArrayList<>(4)).add(conclusion);
        }
        return byId;
    }
}
