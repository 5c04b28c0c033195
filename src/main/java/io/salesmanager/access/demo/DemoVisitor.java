package io.salesmanager.access.demo;

import io.salesmanager.access.AccessConfig;
import io.salesmanager.access.Subject;
import io.salesmanager.platform.PageFrame.RoleChoice;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lets a visitor of the demo in, in the role of their cookie. */
@ApplicationScoped
public class DemoVisitor {
    static final String COOKIE = "demo-role";
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
        var eyes = DemoEyes.of(cookie == null ? null : cookie.getValue()).orElse(DemoEyes.MANAGER);
        return Optional.of(eyes.subject(people));
    }

    /**
     * What a page offers to switch to; empty outside the demo.
     *
     * @param current name of who looks now
     */
    public List<RoleChoice> choices(String current) {
        return config.demo()
                ? Arrays.stream(DemoEyes.values())
                        .map(eyes -> new RoleChoice(
                                eyes.name(), eyes.words(), eyes.person().equals(current)))
                        .toList()
                : List.of();
    }
}
