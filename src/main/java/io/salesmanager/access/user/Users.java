package io.salesmanager.access.user;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.panache.common.Sort;
import io.salesmanager.access.Audit;
import io.salesmanager.access.Role;
import io.salesmanager.access.SubjectCache;
import io.salesmanager.platform.Cursor;
import io.salesmanager.platform.Ids;
import io.salesmanager.platform.Page;
import io.salesmanager.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, lists, disables and checks users. */
@ApplicationScoped
class Users {
    private static final String LIST = "users";

    private final Audit audit;
    private final SubjectCache cache;
    private final Clock clock;

    /** Compared with where there is no such user, so that an answer takes as long as for one there is. */
    private final String nobodysHash = BcryptUtil.bcryptHash("nobody");

    Users(Audit audit, SubjectCache cache, Clock clock) {
        this.audit = audit;
        this.cache = cache;
        this.clock = clock;
    }

    /** @throws Problem 409 where the name is taken */
    @Transactional
    UserShown create(NewUser asked, String by) {
        var wanted = asked.checked();
        if (UserEntity.named(wanted.name()).isPresent()) {
            throw new Problem("name-taken", 409, "Name taken", "There is a user '%s'.".formatted(wanted.name()))
                    .with("field", "name")
                    .with("advice", "Choose another name. Names of disabled users stay taken.");
        }
        var row = new UserEntity();
        row.id = Ids.next();
        row.name = wanted.name();
        row.passwordHash = BcryptUtil.bcryptHash(wanted.password());
        row.role = wanted.role();
        row.personId = wanted.personId();
        row.createdAt = clock.millis();
        row.persist();
        audit.note(by, "user.create", row.id, "%s, %s".formatted(row.name, row.role));
        return UserShown.of(row);
    }

    /** The latest first, disabled ones included. */
    @Transactional
    Page<UserShown> list(@Nullable String after, int limit) {
        var before = after == null ? Ids.AFTER_ALL : Cursor.keys(LIST, after, 1).get(0);
        List<UserEntity> read = UserEntity.<UserEntity>find("id < ?1", Sort.descending("id"), before)
                .range(0, limit)
                .list();
        return Page.of(read, limit, row -> Cursor.of(LIST, row.id)).map(UserShown::of);
    }

    /** Ends all logins of a user and takes no more. */
    @Transactional
    void disable(String id, String by) {
        UserEntity row = UserEntity.findById(id);
        if (row == null) {
            throw Problem.notFound("user", id);
        }
        if (row.disabledAt == null) {
            row.disabledAt = clock.millis();
            audit.note(by, "user.disable", id, row.name);
        }
        SessionEntity.delete("userId", id);
        cache.forgetAll();
    }

    /** The id of the user with this name and password. */
    @Transactional
    Optional<String> check(String name, String password) {
        var user = UserEntity.named(name).filter(row -> row.disabledAt == null);
        var hash = user.map(row -> row.passwordHash).orElse(nobodysHash);
        var right = BcryptUtil.matches(password, hash);
        return user.filter(row -> right).map(row -> row.id);
    }

    @Transactional
    boolean anyAdmin() {
        return UserEntity.count("role = ?1 and disabledAt is null", Role.ADMIN) > 0;
    }
}
