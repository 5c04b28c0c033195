package io.salesmanager.coaching.session;

import io.salesmanager.coaching.reply.Reply;
import io.salesmanager.coaching.session.Session.MailState;
import io.salesmanager.coaching.session.Session.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as it is stored. */
record SessionRow(
        String id,
        String rep,
        @Nullable String repName,
        @Nullable String skill,
        String agenda,
        @Nullable String recommendation,
        State state,
        Instant proposed,
        String proposedBy,
        @Nullable String coach,
        @Nullable String coachId,
        @Nullable Instant begins,
        @Nullable Integer minutes,
        @Nullable String place,
        int sequence,
        @Nullable LocalDate heldDay,
        @Nullable Integer heldMinutes,
        @Nullable String notes,
        @Nullable String cancelledBecause) {

    static SessionRow of(ResultSet row) throws SQLException {
        var begins = row.getObject("begins", Long.class);
        return new SessionRow(
                row.getString("id"),
                row.getString("rep_id"),
                row.getString("rep_name"),
                row.getString("skill"),
                row.getString("agenda"),
                row.getString("recommendation_id"),
                State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("proposed")),
                row.getString("proposed_by"),
                row.getString("coach"),
                row.getString("coach_id"),
                begins == null ? null : Instant.ofEpochMilli(begins),
                row.getObject("minutes", Integer.class),
                row.getString("place"),
                row.getInt("sequence_number"),
                row.getObject("held_day", LocalDate.class),
                row.getObject("held_minutes", Integer.class),
                row.getString("notes"),
                row.getString("cancelled_because"));
    }

    /** As people say it. */
    String nameOfRep() {
        return repName == null ? rep : repName;
    }

    Session shown(List<MailState> mail, @Nullable String mailNote, List<Reply> replies) {
        return new Session(
                id,
                rep,
                repName,
                skill,
                agenda,
                recommendation,
                state,
                proposed,
                proposedBy,
                coach,
                begins,
                minutes,
                place,
                sequence,
                heldDay,
                heldMinutes,
                notes,
                cancelledBecause,
                mail,
                mailNote,
                replies);
    }
}
