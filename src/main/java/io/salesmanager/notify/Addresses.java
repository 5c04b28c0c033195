package io.salesmanager.notify;

import io.salesmanager.access.Audit;
import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where mail to a person goes, and whether they want any. A user whose name is an address has that one, until another is told.
 */
@ApplicationScoped
public class Addresses {
    private static final int LONGEST_PERSON = 120;

    private final Database database;
    private final Viewer viewer;
    private final Audit audit;
    private final Clock clock;

    Addresses(Database database, Viewer viewer, Audit audit, Clock clock) {
        this.database = database;
        this.viewer = viewer;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param person the CRM's id of a rep or manager, or the name of a user */
    public record Address(String person, String address) {}

    /** Empty for who wants no mail, too. */
    public Optional<String> of(@Nullable String person) {
        return person == null || declined(person) ? Optional.empty() : known(person);
    }

    /** Whether a person wants no mail. */
    public boolean declined(String person) {
        return !database.list("select person from mail_declined where person = ?", row -> row.getString(1), person)
                .isEmpty();
    }

    /** Their address, whether or not they want mail. */
    Optional<String> known(String person) {
        return told(person).or(() -> Optional.of(person).filter(Party::isAddress));
    }

    boolean isTold(String person) {
        return told(person).isPresent();
    }

    private Optional<String> told(String person) {
        return database
                .list("select address from mail_address where person = ?", row -> row.getString(1), person)
                .stream()
                .findFirst();
    }

    /** @throws Problem 422 for what is no address */
    public Address tell(String person, @Nullable String address) {
        if (address == null || !Party.isAddress(address)) {
            throw Problem.ofField(
                    "bad-address",
                    "address",
                    "'%s' is no address of mail.".formatted(address),
                    "Send one such as ada@example.com, without a name.");
        }
        if (person.isBlank() || person.length() > LONGEST_PERSON) {
            throw Problem.ofField(
                    "bad-person", "person", "The id of a person has 1 to 120 characters.", "Send the CRM's own id.");
        }
        return database.transaction(false, () -> {
            database.update("delete from mail_address where person = ?", person);
            database.update(
                    "insert into mail_address (person, address, told_by, told) values (?, ?, ?, ?)",
                    person,
                    address,
                    viewer.name(),
                    clock.millis());
            audit.note(viewer.name(), "mail-address.set", person, null);
            return new Address(person, address);
        });
    }

    /** Whether a person wants mail from now on; what waits is still sent. */
    void want(String person, boolean wanted) {
        database.transaction(false, () -> {
            database.update("delete from mail_declined where person = ?", person);
            if (!wanted) {
                database.update("insert into mail_declined (person, since) values (?, ?)", person, clock.millis());
            }
            audit.note(viewer.name(), wanted ? "mail.wanted" : "mail.declined", person, null);
            return person;
        });
    }

    /** No mail goes to them from now on; what waits is still sent. */
    public void forget(String person) {
        database.transaction(false, () -> {
            if (database.update("delete from mail_address where person = ?", person) == 0) {
                throw Problem.notFound("address of mail for", person);
            }
            audit.note(viewer.name(), "mail-address.delete", person, null);
            return person;
        });
    }
}
