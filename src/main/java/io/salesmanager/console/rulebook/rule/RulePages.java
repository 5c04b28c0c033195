package io.salesmanager.console.rulebook.rule;

import io.salesmanager.access.ViewScope;
import io.salesmanager.console.rulebook.InEffect;
import io.salesmanager.console.rulebook.RuleFindings;
import io.salesmanager.console.rulebook.RulebookWords;
import io.salesmanager.console.rulebook.WrittenRules;
import io.salesmanager.crm.exemption.Exemptions;
import io.salesmanager.engine.PlacedCondition;
import io.salesmanager.engine.Rulebook;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.improve.health.RuleHealths;
import io.salesmanager.journal.DecisionRow;
import io.salesmanager.journal.JournalReader;
import io.salesmanager.journal.Recall;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.ActiveRulebook;
import io.salesmanager.rulebook.finding.VersionFindings;
import io.salesmanager.rulebook.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts together what the page of a rule shows. */
@ApplicationScoped
class RulePages {
    private static final Logger LOG = Logger.getLogger(RulePages.class);
    private static final int HEALTH_DAYS = 90;

    private final ActiveRulebook active;
    private final Versions versions;
    private final RuleHistory history;
    private final VersionFindings findings;
    private final RuleHealths healths;
    private final Exemptions exemptions;
    private final WrittenRules written;
    private final JournalReader journal;
    private final Recall recall;
    private final NearDeals deals;
    private final Clock clock;

    @Inject
    RulePages(
            ActiveRulebook active,
            Versions versions,
            RuleHistory history,
            VersionFindings findings,
            RuleHealths healths,
            Exemptions exemptions,
            WrittenRules written,
            JournalReader journal,
            Recall recall,
            NearDeals deals,
            Clock clock) {
        this.active = active;
        this.versions = versions;
        this.history = history;
        this.findings = findings;
        this.healths = healths;
        this.exemptions = exemptions;
        this.written = written;
        this.journal = journal;
        this.recall = recall;
        this.deals = deals;
        this.clock = clock;
    }

    /**
     * What a rule is shown with.
     *
     * @param decision empty for none
     * @param version where there is no decision; empty for the one that decides
     */
    record Of(String decision, String version) {}

    /** A rulebook with the files it was made from. */
    private record Book(Rulebook rulebook, SourceFiles files) {}

    /**
     * A rule with everything that is known of it. Where the rulebook of the decision has no such rule, the one that decides now is
     * asked about the same facts.
     *
     * @param find part of the names of deals to choose from
     * @throws Problem 404 if there is no such rule or version, or no such decision in {@code scope}
     */
    RulePage of(String id, Of with, String find, ViewScope scope) {
        var decision = with.decision().isEmpty()
                ? null
                : journal.row(with.decision(), scope).orElseThrow(() -> Problem.notFound("decision", with.decision()));
        var version = decision == null ? with.version() : decision.rulebook();
        var asked = version.isEmpty() ? now() : of(version);
        var book = decision != null && asked.rulebook().rule(id).isEmpty() ? now() : asked;
        var rule = book.rulebook().rule(id).orElseThrow(() -> Problem.notFound("rule", id));
        var source = source(book, id).orElseThrow(() -> Problem.notFound("rule", id));
        var judged = decision == null
                ? List.<PlacedCondition>of()
                : recall.conditions(decision.id(), id, book.rulebook(), scope);
        var text = text(book, source, judged);
        var conditions = decision == null ? ConditionRow.written(source) : ConditionRow.judged(judged);
        return new RulePage(
                rule,
                book.rulebook().version(),
                active.state().serves(book.rulebook().version()),
                RulebookWords.words(source.format()),
                source.annotation("because").map(Piece::text).orElse(""),
                Practice.of(rule.source(), book.files()),
                book.rulebook().proposedBy(id),
                InEffect.silent(
                        rule,
                        LocalDate.ofInstant(
                                clock.instant(),
                                book.rulebook().playbook().calendar().zone())),
                text,
                conditions,
                DialRead.of(rule.dials(), book.rulebook().dials()),
                CoveringExamples.of(id, book.rulebook(), book.files()),
                RuleFindings.of(
                        id,
                        book.rulebook().version().equals(active.active().version())
                                ? active.active().warnings()
                                : List.of()),
                analysis(book.rulebook().version()),
                history.of(id),
                now().rulebook().rule(id).isPresent() ? healths.of(id, HEALTH_DAYS) : null,
                exemptions.ofRule(id),
                decision == null
                        ? null
                        : new RulePage.Chosen(decision, RulePage.summary(conditions), newer(id, decision, book, text)),
                deals.of(id, book.rulebook(), find, scope));
    }

    /** How the analysis of a version stands; empty for the one that decides. */
    RulePage.Analysis analysis(String version) {
        try {
            var found = findings.of(version.isEmpty() ? active.active().version() : version);
            return new RulePage.Analysis(found.isEmpty(), found.orElse(null));
        } catch (Problem problem) {
            LOG.debugf("The findings are left out: %s", problem.getMessage());
            return new RulePage.Analysis(false, null);
        }
    }

    private Book now() {
        var now = active.active();
        return new Book(now.rulebook(), now.files());
    }

    private Book of(String version) {
        var now = active.active();
        return now.rulebook().version().equals(version)
                ? now()
                : new Book(versions.rulebook(version), versions.files(version));
    }

    private Optional<RuleSource> source(Book book, String id) {
        return Optional.ofNullable(
                written.of(book.rulebook().version(), book.files()).get(id));
    }

    private static RuleText text(Book book, RuleSource source, List<PlacedCondition> judged) {
        SourceFile file = book.files().find(source.at().file()).orElseThrow();
        return RuleText.of(source, file, Shades.of(judged));
    }

    /** Says where the rule as it decided is no longer the rule as it is. */
    private String newer(String id, DecisionRow decision, Book shown, RuleText decided) {
        var now = now();
        if (now.rulebook().version().equals(decision.rulebook())) {
            return "";
        }
        if (!shown.rulebook().version().equals(decision.rulebook())) {
            return "The rulebook that decided had no such rule; this is what the active one makes of the same facts.";
        }
        return source(now, id)
                .map(source -> text(now, source, List.of()).plain().equals(decided.plain())
                        ? "This is the rule as it decided; it reads the same in the rulebook that is active now."
                        : "This is the rule as it decided; it reads otherwise in the rulebook that is active now.")
                .orElse("This is the rule as it decided; the rulebook that is active now has no such rule.");
    }
}
