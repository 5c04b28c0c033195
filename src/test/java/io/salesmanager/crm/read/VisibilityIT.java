package io.salesmanager.crm.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesmanager.access.TeamScope;
import io.salesmanager.access.ViewScope;
import io.salesmanager.crm.Deals;
import io.salesmanager.crm.PipelineSource;
import io.salesmanager.crm.Team;
import io.salesmanager.crm.fact.FactStore;
import io.salesmanager.crm.fact.FactTables;
import io.salesmanager.crm.fact.OpportunityStore;
import io.salesmanager.crm.fact.Origin;
import io.salesmanager.crm.store.Documents;
import io.salesmanager.platform.database.Database;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisibilityIT {
    private static final ViewScope ANN = new ViewScope.OwnDeals("vi-ann");
    private static final ViewScope NORTH = new ViewScope.Teams(Set.of("vi-north"));
    private static final ViewScope ALL = new ViewScope.Everything();
    private static final ViewScope NOTHING = new ViewScope.Nothing();

    @Inject
    Database database;

    @Inject
    FactStore facts;

    @Inject
    OpportunityStore opportunities;

    @Inject
    PipelineSource pipelines;

    @Inject
    FactReader reader;

    @Inject
    TeamScope teams;

    @BeforeEach
    void two_teams_with_a_rep_each() {
        var origin = Origin.of("test", Instant.parse("2026-11-20T09:00:00Z"));
        database.transaction(false, () -> {
            facts.upsert(
                    FactTables.TEAMS,
                    List.of(
                            new Team("vi-all", "All", "vi-boss", null, null, null, null, null, null),
                            new Team("vi-north", "North", "vi-nora", null, "vi-all", null, null, null, null),
                            new Team("vi-south", "South", "vi-sam", null, "vi-all", null, null, null, null)),
                    origin);
            facts.upsertReps(
                    List.of(
                            read("{\"id\": \"vi-ann\", \"teamId\": \"vi-north\"}", RepHistory.class),
                            read("{\"id\": \"vi-bob\", \"teamId\": \"vi-south\"}", RepHistory.class)),
                    origin);
            facts.upsert(FactTables.ACCOUNTS, List.of(read("{\"id\": \"vi-acme\"}", AccountHistory.class)), origin);
            return opportunities.upsert(
                    List.of(
                            deal("vi-1", "vi-ann", "Discovery"),
                            deal("vi-2", "vi-bob", "Discovery"),
                            deal("vi-3", "vi-ann", "Closed Lost"),
                            deal("vi-4", "vi-ann", "Closed Won")),
                    origin);
        });
    }

    @Test
    void a_rep_sees_only_their_own_deals() {
        assertThat(pipelines.opportunity("vi-1", ANN)).isPresent();
        assertThat(pipelines.opportunity("vi-2", ANN)).isEmpty();
        assertThat(pipelines.opportunity("vi-1", NOTHING)).isEmpty();
        assertThat(pipelines.repIds(ANN)).containsExactly("vi-ann");
        assertThat(reader.rep("vi-bob", ANN)).isEmpty();
        assertThat(reader.account("vi-acme", ANN)).isPresent();
        assertThat(reader.account("vi-acme", NOTHING)).isEmpty();
        assertThat(pipelines.pipeline("vi-bob", Deals.ALL, ANN)).isEmpty();
    }

    @Test
    void a_manager_sees_the_teams_below() {
        assertThat(teams.teamsOf("vi-boss")).containsExactlyInAnyOrder("vi-all", "vi-north", "vi-south");
        assertThat(teams.teamsOf("vi-nora")).containsExactly("vi-north");
        assertThat(pipelines.repIds(NORTH)).containsExactly("vi-ann");
        assertThat(pipelines.opportunity("vi-2", NORTH)).isEmpty();
        assertThat(reader.team("vi-south", NORTH)).isEmpty();
    }

    @Test
    void a_pipeline_has_the_deals_that_are_asked_for() {
        assertThat(ids(pipelines.pipeline("vi-ann", Deals.OPEN, ALL).orElseThrow()))
                .containsExactly("vi-1");
        assertThat(ids(pipelines.pipeline("vi-ann", Deals.REVISITABLE, ALL).orElseThrow()))
                .containsExactly("vi-1", "vi-3");
        assertThat(ids(pipelines.pipeline("vi-ann", Deals.ALL, ALL).orElseThrow()))
                .containsExactly("vi-1", "vi-3", "vi-4");
        assertThat(pipelines.pipeline("nobody", Deals.ALL, ALL)).isEmpty();
    }

    @Test
    void every_pipeline_comes_once_with_its_accounts_and_managers() {
        var found = new ArrayList<PipelineHistory>();
        pipelines.forEachPipeline(List.of("vi-bob", "vi-ann", "vi-ann"), Deals.OPEN, ALL, found::add);
        assertThat(found).hasSize(2);
        var ann = found.get(0);
        assertThat(Objects.requireNonNull(ann.rep()).managers()).containsExactly("vi-nora", "vi-boss");
        assertThat(ann.accounts()).extracting(AccountHistory::id).containsExactly("vi-acme");
    }

    private static List<String> ids(PipelineHistory pipeline) {
        return pipeline.opportunities().stream().map(OpportunityHistory::id).toList();
    }

    private static OpportunityHistory deal(String id, String owner, String stage) {
        return read(
                "{\"id\": \"%s\", \"ownerId\": \"%s\", \"stage\": \"%s\", \"accountId\": \"vi-acme\"}"
                        .formatted(id, owner, stage),
                OpportunityHistory.class);
    }

    private static <T> T read(String json, Class<T> type) {
        return Documents.read(json, type);
    }
}
