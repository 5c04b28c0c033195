package io.salesmanager.access.demo;

import io.salesmanager.access.Role;
import io.salesmanager.access.Subject;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose eyes a visitor of the demo may look through; names are the values of their cookie. */
enum DemoEyes {
    MANAGER("Demo manager", Role.MANAGER, "Manager"),
    REP("Demo rep", Role.REP, "Rep"),
    SALES_OPS("Demo sales ops", Role.SALES_OPS, "Sales ops"),
    /** Of sales ops too, so that an approval can be seen and given. */
    SECOND_PERSON("Demo second person", Role.SALES_OPS, "Second person");

    private final String person;
    private final Role role;
    private final String words;

    DemoEyes(String person, Role role, String words) {
        this.person = person;
        this.role = role;
        this.words = words;
    }

    static Optional<DemoEyes> of(@Nullable String name) {
        return Arrays.stream(values()).filter(eyes -> eyes.name().equals(name)).findFirst();
    }

    /** Of whom they are. */
    String person() {
        return person;
    }

    /** As the page offers them. */
    String words() {
        return words;
    }

    Subject subject(DemoPeople people) {
        return new Subject(
                person,
                role,
                switch (this) {
                    case REP -> people.rep();
                    case MANAGER -> people.manager();
                    case SALES_OPS, SECOND_PERSON -> null;
                });
    }
}
