package io.salesmanager.notify;

import io.salesmanager.access.Viewer;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What mail the viewer gets, and where; theirs to say. */
@ApplicationScoped
public class OwnMail {
    private final Addresses addresses;
    private final Outbox outbox;
    private final Database database;
    private final Viewer viewer;

    @Inject
    OwnMail(Addresses addresses, Outbox outbox, Database database, Viewer viewer) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.database = database;
        this.viewer = viewer;
    }

    /**
     * How it stands.
     *
     * @param person the CRM's id, or the name of the user
     * @param address null where none is known
     * @param wanted whether invitations to coaching sessions are sent to it
     * @param sends whether this service sends mail at all
     */
    public record Standing(String person, @Nullable String address, boolean wanted, boolean sends) {}

    /**
     * What is to change; null leaves it as it is.
     *
     * @param address an empty one is forgotten
     */
    public record Wanted(@Nullable String address, @Nullable Boolean wanted) {}

    public Standing standing() {
        var person = person();
        return new Standing(person, addresses.known(person).orElse(null), !addresses.declined(person), outbox.isOn());
    }

    /** @throws Problem 422 for what is no address */
    public Standing change(Wanted wanted) {
        var person = person();
        var before = standing();
        database.transaction(false, () -> {
            if (wanted.address() != null) {
                tell(person, wanted.address().strip(), before.address());
            }
            if (wanted.wanted() != null && wanted.wanted() != before.wanted()) {
                addresses.want(person, wanted.wanted());
            }
            return person;
        });
        return standing();
    }

    private void tell(String person, String address, @Nullable String before) {
        if (address.isEmpty() && addresses.isTold(person)) {
            addresses.forget(person);
        } else if (!address.isEmpty() && !address.equals(before)) {
            addresses.tell(person, address);
        }
    }

    private String person() {
        return Objects.requireNonNullElse(viewer.personId(), viewer.name());
    }
}
