package io.salesmanager.coaching.opened;

import io.salesmanager.crm.PlaybookSource;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What managers opened, each report and deal once a day: who reloads a page looks at nothing new. */
@ApplicationScoped
public class Openings {
    private static final int LONGEST = 120;

    private final Database database;
    private final PlaybookSource playbook;
    private final OpenedConfig config;
    private final boolean measured;
    private final Clock clock;

    Openings(
            Database database,
            PlaybookSource playbook,
            OpenedConfig config,
            @ConfigProperty(name = "salesmanager.managers.measured", defaultValue = "true") boolean measured,
            Clock clock) {
        this.database = database;
        this.playbook = playbook;
        this.config = config;
        this.measured = measured;
        this.clock = clock;
    }

    /** What can be opened. */
    public enum Kind {
        DEAL,
        REPORT
    }

    public boolean isOn() {
        return measured && config.counted();
    }

    /** @param what id of a deal, or name of a report */
    public void note(String manager, Kind kind, String what) {
        if (!isOn()) {
            return;
        }
        var day = today();
        var name = what.length() <= LONGEST ? what : what.substring(0, LONGEST);
        database.transaction(
                false,
                () -> database.list(
                                        "select what from page_opened where person = ? and on_day = ? and kind = ? and what = ?",
                                        row -> row.getString(1),
                                        manager,
                                        day,
                                        kind.name(),
                                        name)
                                .isEmpty()
                        ? database.update(
                                "insert into page_opened (person, on_day, kind, what) values (?, ?, ?, ?)",
                                manager,
                                day,
                                kind.name(),
                                name)
                        : 0);
    }

    /** The days on which a manager opened something of a kind, once for each thing. */
    public List<LocalDate> days(String manager, Kind kind, LocalDate since) {
        return database.list(
                "select on_day from page_opened where person = ? and kind = ? and on_day >= ? order by on_day",
                row -> row.getObject(1, LocalDate.class),
                manager,
                kind.name(),
                since);
    }

    /** Since when anybody's are kept. */
    public Optional<LocalDate> begin() {
        return database.list(
                        "select min(on_day) from page_opened",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .get(0);
    }

    /** Forgets what is older than is kept; everything where nothing is to be kept. Returns how many. */
    int forget() {
        var before = isOn() ? today().minusDays(config.keep().toDays()) : LocalDate.MAX.withYear(9999);
        return database.transaction(false, () -> database.update("delete from page_opened where on_day < ?", before));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), playbook.current().calendar().zone());
    }
}
