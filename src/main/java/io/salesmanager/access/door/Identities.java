package io.salesmanager.access.door;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.salesmanager.access.Subject;

/** Makes a subject known to Quarkus' security. */
final class Identities {
    private Identities() {}

    static SecurityIdentity of(Subject subject) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject.name()))
                .addRole(subject.role().name())
                .addAttribute(Subject.ATTRIBUTE, subject)
                .build();
    }
}
