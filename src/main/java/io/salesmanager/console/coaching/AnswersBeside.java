package io.salesmanager.console.coaching;

import io.salesmanager.access.Role;
import io.salesmanager.access.Viewer;
import io.salesmanager.coaching.reply.Replies;
import io.salesmanager.coaching.reply.Replies.Subject;
import io.salesmanager.coaching.reply.Reply;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What reps answered to what a page says of them, to stand beside it; read by the rep and those who lead them. */
@Named("answersBeside")
@RequestScoped
public class AnswersBeside {
    private static final Set<Role> READERS = EnumSet.of(Role.REP, Role.MANAGER, Role.COACH);

    private final Replies replies;
    private final Database database;
    private final Viewer viewer;
    private final Map<String, List<Reply>> known = new HashMap<>();

    AnswersBeside(Replies replies, Database database, Viewer viewer) {
        this.replies = replies;
        this.database = database;
        this.viewer = viewer;
    }

    /**
     * @param rep null where nobody is meant
     * @param kind such as {@code ESCALATION}
     */
    public List<Reply> to(@Nullable String rep, String kind, String id) {
        if (rep == null || !READERS.contains(viewer.role())) {
            return List.of();
        }
        var about = kind + " " + id;
        return known.computeIfAbsent(rep, each -> replies.of(Subject.REP, each)).stream()
                .filter(reply -> reply.about().equals(about))
                .toList();
    }

    /** Whether it is said of whoever looks. */
    public boolean mayAnswer(@Nullable String rep) {
        return rep != null && viewer.role() == Role.REP && rep.equals(viewer.personId());
    }

    /** Of whom a page speaks: of the rep who was asked for, else of a rep who looks, who sees nobody else. */
    public @Nullable String whom(@Nullable String rep) {
        return rep == null && viewer.role() == Role.REP ? viewer.personId() : rep;
    }

    /** Whose deal was decided; null where nobody owned it. */
    public @Nullable String repOf(String decision) {
        return database.list("select rep_id from decision where id = ?", row -> row.getString(1), decision).stream()
                .findFirst()
                .orElse(null);
    }
}
