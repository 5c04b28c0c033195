package io.salesmanager.crm;

import io.salesmanager.access.ViewScope;
import io.salesmanager.sales.history.AccountHistory;
import io.salesmanager.sales.history.OpportunityHistory;
import io.salesmanager.sales.history.PipelineHistory;
import io.salesmanager.sales.history.RepHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a review, a measure or a page reads of what is known. Memory is bounded by the largest single pipeline. */
public interface PipelineSource {
    /** Ids of all reps that may be seen, in order, also of those who own deals but are not described. */
    List<String> repIds(ViewScope scope);

    /** Internal: whether any deal is stored, whoever may see it. */
    boolean anyDeals();

    /** One rep's deals with all their streams; empty where nothing is known of such a rep. */
    Optional<PipelineHistory> pipeline(String repId, Deals deals, ViewScope scope);

    /**
     * Every pipeline that may be seen, in order of rep; a rep without deals has an empty one. Deals without an owner come
     * last, as a pipeline without a rep, where everything may be seen.
     */
    void forEachPipeline(Deals deals, ViewScope scope, Consumer<PipelineHistory> each);

    /** The same for some reps, such as a team's, in the order of their ids. */
    void forEachPipeline(List<String> repIds, Deals deals, ViewScope scope, Consumer<PipelineHistory> each);

    /**
     * Internal: every deal, whoever may see it, with stage history and field changes but without contacts (null). Of
     * activities only deals that ended have any, without tasks and notes; those of others are null. For measures over
     * the whole company, such as cohorts; never to be shown as it is.
     */
    void forEachOpportunity(Consumer<OpportunityHistory> each);

    /**
     * Internal: every account, whoever may see it, without its lost deals (null). One that was merged comes with the id that deals
     * name and the fields of the one that remains.
     */
    void forEachAccount(Consumer<AccountHistory> each);

    /**
     * Internal: the accounts that were written since an instant, as {@link #forEachAccount} has them, and all that were merged.
     *
     * @param gone ids of those that are no longer accounts
     */
    void forEachAccountSince(Instant since, Consumer<AccountHistory> each, Consumer<String> gone);

    /** Internal: whose deals may be seen; for a scope that is not {@link ViewScope.Everything}. */
    Set<String> owners(ViewScope scope);

    /** Internal: all reps who are described, by id, whoever may see them; for comparing like with like. */
    Map<String, RepHistory> reps();

    /** Internal: those of them with these ids. */
    Map<String, RepHistory> reps(List<String> ids);

    /** A rep's deals that closed on {@code since} or later, without activities and contacts; for a track record. */
    List<OpportunityHistory> closedDeals(String repId, LocalDate since, ViewScope scope);

    /** The fields of some deals, without any stream, for a list of them; those that may not be seen are left out. */
    List<OpportunityHistory> fields(List<String> ids, ViewScope scope);

    /** One deal with all its streams. A merged one is followed to the one that it was merged into. */
    Optional<OpportunityHistory> opportunity(String id, ViewScope scope);
}
