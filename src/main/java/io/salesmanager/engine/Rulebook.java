package io.salesmanager.engine;

import io.salesmanager.advice.Concluded;
import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.DecisionMaker;
import io.salesmanager.advice.Ranking;
import io.salesmanager.advice.Settlement;
import io.salesmanager.advice.WhyNot;
import io.salesmanager.engine.network.Network;
import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.Conditions;
import io.salesmanager.engine.rule.Tested;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.Account;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.Organization;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.dictionary.FactType;
import io.salesmanager.sales.measure.AsOf;
import io.salesmanager.sales.measure.Cohorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules, playbook and dials that passed admission together: one version, ready to decide. Safe for many threads. */
public final class Rulebook {
    private final String version;
    private final Playbook playbook;
    private final Dials dials;
    private final List<AdmittedRule> rules;
    private final Conditions conditions;
    private final Network network;
    private final MissingFacts missingFacts;

    Rulebook(String version, Playbook playbook, Dials dials, List<AdmittedRule> rules) {
        this.version = version;
        this.playbook = playbook;
        this.dials = dials;
        this.rules = List.copyOf(rules);
        this.conditions = new Conditions(this.rules);
        this.network = Network.of(this.rules, conditions);
        this.missingFacts = new MissingFacts(this.rules, conditions, playbook);
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

    /** The same rulebook with every switch on; what a rule's own text switches off stays off. */
    public Rulebook switchedOn() {
        return rules.stream().noneMatch(AdmittedRule::isSwitchedOff)
                ? this
                : new Rulebook(
                        version,
                        playbook,
                        dials,
                        rules.stream().map(AdmittedRule::switchedOn).toList());
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
        var spoken = speak(pipeline, asOf, explained);
        var maker = new DecisionMaker(playbook, asOf.instant(), asOf.today(), version);
        var decisions = new ArrayList<Decision>(spoken.deals().size());
        for (var deal : spoken.deals()) {
            var concluded = Concluded.of(deal.conclusions());
            var settled = settled(deal, concluded);
            var missing = missingFacts.of(deal, settled, asOf.today());
            decisions.add(maker.decide(deal.fact(), concluded, settled, missing));
        }
        return new Judged(Ranking.rank(decisions, pipeline.opportunities()), spoken.aboutRep());
    }

    /** What the rules say of teams and managers, the strongest first. */
    public List<Conclusion> judge(Organization organization, AsOf asOf, boolean explained) {
        var facts = new ArrayList<Tested<?>>();
        organization.teams().forEach(team -> facts.add(conditions.test(FactType.TEAM, team)));
        organization.managers().forEach(manager -> facts.add(conditions.test(FactType.MANAGER, manager)));
        network.fire(facts, asOf.today(), explained, false);
        return Concluded.inOrder(
                facts.stream().flatMap(fact -> fact.conclusions().stream()).toList());
    }

    /** Everything that rules conclude about the facts of a pipeline, in no particular order and not settled. */
    public List<Conclusion> conclusionsOf(Pipeline pipeline, AsOf asOf, boolean explained) {
        return speak(pipeline, asOf, explained).facts().stream()
                .flatMap(fact -> fact.conclusions().stream())
                .toList();
    }

    /**
     * What would have led to another verdict for one deal of a pipeline.
     *
     * @throws IllegalArgumentException if the pipeline has no such deal
     */
    public WhyNot whyNot(Pipeline pipeline, AsOf asOf, String opportunityId, Verdict asked) {
        return waysTo(asked, pipeline, asOf, opportunityId).among(rules);
    }

    /**
     * The conditions of one rule, judged for one deal of a pipeline.
     *
     * @throws IllegalArgumentException if there is no such rule or deal
     */
    public List<WhyNot.Judged> conditionsOf(String rule, Pipeline pipeline, AsOf asOf, String opportunityId) {
        var asked = rules.stream()
                .filter(each -> each.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule '%s'".formatted(rule)));
        return waysTo(Verdict.NONE, pipeline, asOf, opportunityId).judged(asked);
    }

    private WaysTo waysTo(Verdict asked, Pipeline pipeline, AsOf asOf, String opportunityId) {
        var spoken = speak(pipeline, asOf, false);
        var deal = spoken.deals().stream()
                .filter(tested -> tested.fact().id().equals(opportunityId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no deal '%s'".formatted(opportunityId)));
        var settled = settled(deal, Concluded.of(deal.conclusions()));
        return new WaysTo(asked, deal, spoken.facts(), settled, conditions, playbook, asOf.today());
    }

    private Settlement settled(Tested<Opportunity> deal, Concluded concluded) {
        var settled = Settlement.of(deal.fact(), concluded.proposals(), playbook);
        return deal.exempted().isEmpty() ? settled : settled.exempting(deal.exempted(), deal.fact(), playbook);
    }

    /** The facts of a pipeline after rules have spoken of them. */
    private record Spoken(
            List<Tested<?>> facts,
            List<Tested<Opportunity>> deals,
            @Nullable Tested<Rep> rep) {

        /** Rules fire in no particular order; what they say of a rep has one. */
        List<Conclusion> aboutRep() {
            return rep == null ? List.of() : Concluded.inOrder(rep.conclusions());
        }
    }

    private Spoken speak(Pipeline pipeline, AsOf asOf, boolean explained) {
        var facts = new ArrayList<Tested<?>>(pipeline.opportunities().size() * 2 + 1);
        var deals = new ArrayList<Tested<Opportunity>>(pipeline.opportunities().size());
        Set<Account> accounts = Collections.newSetFromMap(new IdentityHashMap<>());
        var exempting = false;
        for (var deal : pipeline.opportunities()) {
            exempting |= deal.known().exemptions() != null;
            deals.add(conditions.test(FactType.OPPORTUNITY, deal));
            if (deal.account().known() != null && accounts.add(deal.account())) {
                facts.add(conditions.test(FactType.ACCOUNT, deal.account()));
            }
        }
        facts.addAll(deals);
        var rep = pipeline.rep().known() == null ? null : conditions.test(FactType.REP, pipeline.rep());
        if (rep != null) {
            facts.add(rep);
        }
        network.fire(facts, asOf.today(), explained, exempting);
        return new Spoken(facts, deals, rep);
    }
}
