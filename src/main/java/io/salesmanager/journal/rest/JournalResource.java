package io.salesmanager.journal.rest;

import io.salesmanager.access.Viewer;
import io.salesmanager.advice.Decision;
import io.salesmanager.journal.DecisionQuery;
import io.salesmanager.journal.DecisionRow;
import io.salesmanager.journal.JournalReader;
import io.salesmanager.journal.answer.Answer;
import io.salesmanager.journal.answer.Answers;
import io.salesmanager.journal.escalation.WhatBecame;
import io.salesmanager.journal.feed.Feed;
import io.salesmanager.journal.feed.FeedItem;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import io.salesmanager.playbook.Verdict;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Decisions that were recorded. */
@Path("/api/v1/decisions")
@Tag(name = "Decisions")
@RolesAllowed({"CLIENT", "REP", "MANAGER", "COACH", "SALES_OPS", "ADMIN"})
@Blocking
public class JournalResource {
    private final JournalReader journal;
    private final Answers answers;
    private final WhatBecame asked;
    private final Feed feed;
    private final Viewer viewer;

    @Inject
    JournalResource(JournalReader journal, Answers answers, WhatBecame asked, Feed feed, Viewer viewer) {
        this.journal = journal;
        this.answers = answers;
        this.asked = asked;
        this.feed = feed;
        this.viewer = viewer;
    }

    /** A recorded decision with its explanation and its answers. */
    public record Recorded(DecisionRow record, Decision decision, List<Answer> answers) {}

    @GET
    @Operation(
            summary =
                    "Recorded decisions that you may see; current=true for the newest of each deal that is not deleted",
            description =
                    "The latest first; the newest of each deal also by urgency, by amount (the largest first, whatever the"
                            + " currency), by close-date and by next-touch (the earliest first). Deals without the value come last.")
    public Page<DecisionRow> list(
            @RestQuery @Nullable String rep,
            @RestQuery @Nullable String team,
            @RestQuery @Nullable String opportunity,
            @RestQuery @Nullable String review,
            @RestQuery @Nullable String verdict,
            @RestQuery @Nullable String since,
            @RestQuery @Nullable String text,
            @RestQuery boolean current,
            @Parameter(description = "decided, urgency, amount, close-date or next-touch")
                    @RestQuery
                    @DefaultValue("decided")
                    String sort,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String after) {
        return journal.page(
                query(rep, team, opportunity, review, verdict, since, text, current),
                QueryValue.order(sort),
                Page.limit(limit),
                after);
    }

    @GET
    @Path("/counts")
    @Operation(summary = "How many recorded decisions there are of each verdict, with the filters of the list")
    public Map<Verdict, Integer> counts(
            @RestQuery @Nullable String rep,
            @RestQuery @Nullable String team,
            @RestQuery @Nullable String review,
            @RestQuery @Nullable String since,
            @RestQuery @Nullable String text,
            @RestQuery boolean current) {
        return journal.counts(query(rep, team, null, review, null, since, text, current));
    }

    @GET
    @Path("/changes")
    @Operation(
            summary = "New decisions and what people said to decisions since a cursor, the oldest first",
            description =
                    "Each deal's newest decision, with the one before it, and each accept, override, snooze and undo (said), as an item of"
                            + " the decision. A decision that a later one replaced is left out; so are deleted deals. next is never null: keep"
                            + " it, and ask again with it, at once where there were items and later where there were none.")
    public Page<FeedItem> changes(
            @Parameter(description = "next of the page before; left out to begin") @RestQuery @Nullable String after,
            @Parameter(description = "Without decisions that have the verdict and the until of the one before")
                    @RestQuery
                    @DefaultValue("false")
                    boolean changed,
            @RestQuery @DefaultValue("100") int limit) {
        return feed.page(viewer.scope(), Page.limit(limit), after, changed);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One decision with its whole explanation")
    public Recorded decision(@RestPath String id) {
        var row = journal.row(id, viewer.scope()).orElseThrow(() -> Problem.notFound("decision", id));
        return new Recorded(row, asked.of(journal.decision(row)), answers.of(id));
    }

    private DecisionQuery query(
            @Nullable String rep,
            @Nullable String team,
            @Nullable String opportunity,
            @Nullable String review,
            @Nullable String verdict,
            @Nullable String since,
            @Nullable String text,
            boolean current) {
        return new DecisionQuery(
                viewer.scope(),
                current,
                rep,
                team,
                opportunity,
                review,
                QueryValue.verdict(verdict),
                QueryValue.instant("since", since),
                text);
    }
}
