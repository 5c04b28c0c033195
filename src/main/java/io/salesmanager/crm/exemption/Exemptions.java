package io.salesmanager.crm.exemption;

import io.salesmanager.access.Viewer;
import io.salesmanager.crm.KnownRules;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.crm.store.ExemptionRows;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.Exemption;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Grants exemptions and ends them, for deals that the viewer may see. Each is a fact of its deal from then on. */
@ApplicationScoped
public class Exemptions {
    private static final int MOST_OF_A_RULE = 100;

    private final PipelineSource deals;
    private final PlaybookSource playbook;
    private final KnownRules rules;
    private final ExemptionRows rows;
    private final Database database;
    private final Viewer viewer;
    private final Clock clock;

    Exemptions(
            PipelineSource deals,
            PlaybookSource playbook,
            KnownRules rules,
            ExemptionRows rows,
            Database database,
            Viewer viewer,
            Clock clock) {
        this.deals = deals;
        this.playbook = playbook;
        this.rules = rules;
        this.rows = rows;
        this.database = database;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** All of a deal, the first granted first; those that ended too. */
    public List<ExemptionShown> of(String opportunityId) {
        return ofDeal(seen(opportunityId));
    }

    /** An exemption that holds, and the deal that it is of. */
    public record OfDeal(String opportunityId, String name, ExemptionShown exemption) {}

    /** Of the latest {@value #MOST_OF_A_RULE} that hold for a rule those whose deals the viewer may see. */
    public List<OfDeal> ofRule(String rule) {
        return rows.dealsOf(rule, today(), MOST_OF_A_RULE).stream()
                .flatMap(id -> deals.opportunity(id, viewer.scope()).stream())
                .flatMap(deal -> ofDeal(deal.id()).stream()
                        .filter(shown -> shown.rule().equals(rule) && shown.state() == ExemptionShown.State.ACTIVE)
                        .map(shown -> new OfDeal(deal.id(), Objects.requireNonNullElse(deal.name(), deal.id()), shown)))
                .toList();
    }

    public ExemptionShown grant(String opportunityId, ExemptionWanted wanted, boolean dryRun) {
        var deal = seen(opportunityId);
        var granting = wanted.checked(rules.ids(), today());
        return database.transaction(dryRun, () -> {
            holdOthersBack(deal);
            refuseTwice(deal, granting.rule());
            var granted = new Exemption(
                    Ids.next(),
                    granting.rule(),
                    granting.until(),
                    viewer.name(),
                    granting.why(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    null,
                    null);
            rows.grant(deal, granted);
            return shown(granted);
        });
    }

    public ExemptionShown end(String opportunityId, String exemptionId, boolean dryRun) {
        var deal = seen(opportunityId);
        return database.transaction(dryRun, () -> {
            holdOthersBack(deal);
            var found = find(deal, exemptionId);
            if (found.state() != ExemptionShown.State.ACTIVE) {
                throw new Problem(
                                "exemption-over",
                                409,
                                "It is over already",
                                "This exemption ended on its day, or someone ended it.")
                        .with("advice", "GET /api/v1/opportunities/{id}/exemptions to see when, and by whom.");
            }
            rows.end(exemptionId, clock.instant().truncatedTo(ChronoUnit.MILLIS), viewer.name());
            return find(deal, exemptionId);
        });
    }

    /** The deal's own id, where it is another one: a merged deal is followed. */
    private String seen(String opportunityId) {
        return deals.opportunity(opportunityId, viewer.scope())
                .orElseThrow(() -> Problem.notFound("opportunity", opportunityId))
                .id();
    }

    /** Two who exempt the same deal come one after the other. */
    private void holdOthersBack(String deal) {
        database.list("select id from opportunity where id = ? for update", row -> row.getString(1), deal);
    }

    private void refuseTwice(String deal, String rule) {
        ofDeal(deal).stream()
                .filter(one -> one.rule().equals(rule) && one.state() == ExemptionShown.State.ACTIVE)
                .findFirst()
                .ifPresent(one -> {
                    throw new Problem(
                                    "already-exempted",
                                    409,
                                    "It is exempted already",
                                    "This deal is exempted from %s until %s by %s."
                                            .formatted(rule, one.until(), one.by()))
                            .with("field", "rule")
                            .with("exemption", one.id())
                            .with("advice", "End that exemption first to grant it for other days.");
                });
    }

    private ExemptionShown find(String deal, String exemptionId) {
        return ofDeal(deal).stream()
                .filter(one -> exemptionId.equals(one.id()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("exemption", exemptionId));
    }

    private List<ExemptionShown> ofDeal(String deal) {
        return rows.of(List.of(deal)).getOrDefault(deal, List.of()).stream()
                .map(this::shown)
                .toList();
    }

    private ExemptionShown shown(Exemption exemption) {
        return ExemptionShown.of(exemption, clock.instant(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), playbook.current().calendar().zone());
    }
}
