package io.salesmanager.access.demo;

import io.salesmanager.access.AccessConfig;
import io.salesmanager.access.Role;
import io.salesmanager.access.Subject;
import io.salesmanager.platform.PageFrame.RoleChoice;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lets a visitor of the demo in, in the role of their cookie. */
@ApplicationScoped
public class DemoVisitor {
    static final String COOKIE = "demo-role";
    static final List<Role> ROLES = List.of(Role.MANAGER, Role.REP, Role.SALES_OPS);
    private final AccessConfig config;
    private final DemoPeople people;

    DemoVisitor(AccessConfig config, DemoPeople people) {
        this.config = config;
        this.people = people;
    }

    /** The visitor, who is a manager until they choose another role; empty outside the demo. */
    public Optional<Subject> of(HttpServerRequest request) {
        if (!config.demo()) {
            return Optional.empty();
        }
        var cookie = request.getCookie(COOKIE);
        var role = ROLES.stream()
                .filter(choice -> cookie != null && choice.name().equals(cookie.getValue()))
                .findFirst()
                .orElse(Role.MANAGER);
        return Optional.of(
                switch (role) {
                    case REP -> new Subject("Demo rep", role, people.rep());
                    case MANAGER -> new Subject("Demo manager", role, people.manager());
                    default -> new Subject("Demo sales ops", role, null);
                });
    }

    /** What a page offers to switch to; empty outside the demo. */
    public List<RoleChoice> choices(Role current) {
        return config.demo()
                ? ROLES.stream()
                        .map(role -> new RoleChoice(role.name(), role.words(), role == current))
                        .toList()
                : List.of();
    }
}
