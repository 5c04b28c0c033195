package io.salesmanager.engine;

import io.salesmanager.advice.Concluded;
import io.salesmanager.advice.Conclusion;
import io.salesmanager.advice.Decision;
import io.salesmanager.advice.DecisionMaker;
import io.salesmanager.advice.Ranking;
import io.salesmanager.advice.Settlement;
import io.salesmanager.advice.WhyNot;
import io.salesmanager.engagement.Planner;
import io.salesmanager.engine.network.Network;
import io.salesmanager.engine.rule.AdmittedRule;
import io.salesmanager.engine.rule.Conditions;
import io.salesmanager.engine.rule.Tested;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.playbook.learning.Learning;
import io.salesmanager.sales.Account;
import io.salesmanager.sales.Opportunity;
import io.salesmanager.sales.Organization;
import io.salesmanager.sales.Pipeline;
import io.salesmanager.sales.Rep;
import io.salesmanager.sales.asof.AsOf;
import io.salesmanager.sales.asof.Cohorts;
import io.salesmanager.sales.dictionary.FactType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules, playbook and dials that passed admission together: one version, ready to decide. Safe for many threads. */
public final class Rulebook {
    private final String version;
    private final Playbook playbook;
    private final Dials dials;
    private final Learning learning;
    private final List<AdmittedRule> rules;
    private final Conditions conditions;
    private final Network network;
    private final MissingFacts missingFacts;
    private final Planner planner;

    Rulebook(String version, Playbook playbook, Dials dials, Learning learning, List<AdmittedRule> rules) {
        this.version = version;
        this.playbook = playbook;
        this.dials = dials;
        this.learning = learning;
        this.rules = List.copyOf(rules);
        this.conditions = new Conditions(this.rules);
        this.network = Network.of(this.rules, conditions);
        this.missingFacts = new MissingFacts(this.rules, conditions, playbook);
        this.planner = new Planner(playbook, dials);
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

    /** Its articles and quizzes. */
    public Learning learning() {
        return learning;
    }

    /** Its rules as they passed admission, for those who look at rules rather than deals. */
    public List<AdmittedRule> admitted() {
        return rules;
    }

    /** What is known of its rules, in order of place. */
    public List<RuleInfo> rules() {
        return rules.stream().map(RuleInfo::of).toList();
    }

    public Optional<RuleInfo> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().map(RuleInfo::of);
    }

    /**
     * What a rule asks and proposes, the same text for rules that mean the same, wherever and however they are written. Its
     * strength, its words and whether it is on are not part of it.
     */
    public Optional<String> meaning(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().map(AdmittedRule::meaning);
    }

    /** The same rulebook with every switch on; what a rule's own text switches off stays off. */
    public Rulebook switchedOn() {
        return rules.stream().noneMatch(AdmittedRule::isSwitchedOff)
                ? this
                : new Rulebook(
                        version,
                        playbook,
                        dials,
                        learning,
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
        return judged(pipeline, asOf, speak(pipeline, asOf, explained), explained);
    }

    /**
     * What a rulebook says of a pipeline, with all that its rules concluded.
     *
     * @param said in no particular order, also what came to nothing, such as a touch when a rule asks for an earlier one
     */
    public record Heard(Judged judged, List<Conclusion> said) {}

    /** Judges, and tells all that was concluded on the way. */
    public Heard hear(Pipeline pipeline, AsOf asOf, boolean explained) {
        var spoken = speak(pipeline, asOf, explained);
        return new Heard(
                judged(pipeline, asOf, spoken, explained),
                spoken.facts().stream()
                        .flatMap(fact -> fact.conclusions().stream())
                        .toList());
    }

    private Judged judged(Pipeline pipeline, AsOf asOf, Spoken spoken, boolean explained) {
        var maker = new DecisionMaker(asOf.instant(), version);
        var planning = planner.at(asOf.instant(), asOf.today(), pipeline.opportunities());
        var decisions = new ArrayList<Decision>(spoken.deals().size());
        for (var deal : spoken.deals()) {
            var concluded = Concluded.of(deal.conclusions());
            var settled = settled(deal, concluded);
            var missing = missingFacts.of(deal, settled, asOf.today());
            var engagement = planning.advise(deal.fact(), settled, concluded, explained);
            decisions.add(maker.decide(deal.fact(), concluded, settled, missing, engagement));
        }
        return new Judged(Ranking.rank(decisions, pipeline.opportunities()), spoken.aboutRep());
    }

    /** What the rules say of teams and managers, the strongest first. */
    public List<Conclusion> judge(Organization organization, AsOf asOf, boolean explained) {
        return Concluded.inOrder(tested(organization, asOf, explained).stream()
                .flatMap(fact -> fact.conclusions().stream())
                .toList());
    }

    private List<Tested<?>> tested(Organization organization, AsOf asOf, boolean explained) {
        var facts = new ArrayList<Tested<?>>();
        organization.teams().forEach(team -> facts.add(conditions.test(FactType.TEAM, team)));
        organization.managers().forEach(manager -> facts.add(conditions.test(FactType.MANAGER, manager)));
        if (!facts.isEmpty()) {
            network.fire(facts, asOf.today(), explained, false);
        }
        return facts;
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
        return waysTo(asked, pipeline, Organization.UNKNOWN, asOf, opportunityId)
                .among(rules);
    }

    /**
     * The conditions of one rule, judged for one deal of a pipeline, or where it is about teams or managers, for these.
     *
     * @throws IllegalArgumentException if there is no such rule or deal
     */
    public List<WhyNot.Judged> conditionsOf(
            String rule, Pipeline pipeline, Organization organization, AsOf asOf, String opportunityId) {
        return waysTo(Verdict.NONE, pipeline, organization, asOf, opportunityId).placed(admitted(rule)).stream()
                .map(PlacedCondition::judged)
                .toList();
    }

    /**
     * Those of a rule about deals, each with where it stands in the rule.
     *
     * @throws IllegalArgumentException if there is no such rule or deal
     */
    public List<PlacedCondition> placedConditionsOf(String rule, Pipeline pipeline, AsOf asOf, String opportunityId) {
        return waysTo(Verdict.NONE, pipeline, Organization.UNKNOWN, asOf, opportunityId)
                .placed(admitted(rule));
    }

    /**
     * The verdicts that a rule can propose; none where it advises something else.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public Set<Verdict> proposedBy(String rule) {
        return admitted(rule).actions().stream()
                .flatMap(action -> Stream.ofNullable(action.proposes()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
    }

    private AdmittedRule admitted(String rule) {
        return rules.stream()
                .filter(each -> each.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule '%s'".formatted(rule)));
    }

    private WaysTo waysTo(
            Verdict asked, Pipeline pipeline, Organization organization, AsOf asOf, String opportunityId) {
        var spoken = speak(pipeline, asOf, false);
        var deal = spoken.deals().stream()
                .filter(tested -> tested.fact().id().equals(opportunityId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no deal '%s'".formatted(opportunityId)));
        var settled = settled(deal, Concluded.of(deal.conclusions()));
        var facts = new ArrayList<Tested<?>>(spoken.facts());
        facts.addAll(tested(organization, asOf, false));
        return new WaysTo(asked, deal, facts, settled, conditions, playbook, asOf.today());
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
