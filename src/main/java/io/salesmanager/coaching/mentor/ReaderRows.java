package io.salesmanager.coaching.mentor;

import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What readers did with articles: opened, voted, noted. Who opened one is not kept. */
@ApplicationScoped
class ReaderRows {
    private final Database database;

    ReaderRows(Database database) {
        this.database = database;
    }

    record Votes(int useful, int notUseful) {
        static final Votes NONE = new Votes(0, 0);
    }

    record StoredNote(String id, String text, String by, Instant at) {}

    void opened(String article, LocalDate day) {
        if (database.update("update mentor_read set times = times + 1 where article = ? and on_day = ?", article, day)
                == 0) {
            database.update("insert into mentor_read (article, on_day, times) values (?, ?, 1)", article, day);
        }
    }

    Map<String, Long> opened() {
        Map<String, Long> opened = new HashMap<>();
        database.each(
                "select article, sum(times) from mentor_read group by article",
                row -> opened.put(row.getString(1), row.getLong(2)));
        return opened;
    }

    Map<String, Votes> votes() {
        Map<String, Votes> votes = new HashMap<>();
        database.each(
                "select article, sum(case when useful then 1 else 0 end), count(*) from mentor_vote group by article",
                row -> votes.put(row.getString(1), new Votes(row.getInt(2), row.getInt(3) - row.getInt(2))));
        return votes;
    }

    @Nullable Boolean vote(String article, String voter) {
        return database
                .list(
                        "select useful from mentor_vote where article = ? and voter = ?",
                        row -> row.getBoolean(1),
                        article,
                        voter)
                .stream()
                .findFirst()
                .orElse(null);
    }

    void vote(String article, String voter, boolean useful, Instant at) {
        database.update("delete from mentor_vote where article = ? and voter = ?", article, voter);
        database.update(
                "insert into mentor_vote (article, voter, useful, voted_at) values (?, ?, ?, ?)",
                article,
                voter,
                useful,
                at.toEpochMilli());
    }

    /** The first written first. */
    List<StoredNote> notes(String article) {
        return database.list(
                "select id, note, written_by, written_at from mentor_note where article = ? order by id",
                row -> new StoredNote(
                        row.getString(1), row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4))),
                article);
    }

    void note(String id, String article, String text, String by, Instant at) {
        database.update(
                "insert into mentor_note (id, article, note, written_by, written_at) values (?, ?, ?, ?, ?)",
                id,
                article,
                text,
                by,
                at.toEpochMilli());
    }

    void delete(String note) {
        database.update("delete from mentor_note where id = ?", note);
    }
}
