package io.salesmanager.access.door;

import io.quarkus.security.identity.SecurityIdentity;
import io.salesmanager.access.Subject;
import io.salesmanager.platform.idempotency.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeSet;

/** A caller is a name with a role and what it may see; who lost a right is another. */
@ApplicationScoped
class KnownCallers implements Callers {
    @Override
    public String of(SecurityIdentity identity) {
        var subject = identity.<Subject>getAttribute(Subject.ATTRIBUTE);
        var limits = subject == null ? "" : subject.personId() + "\n" + new TreeSet<>(subject.teamIds());
        return identity.getPrincipal().getName() + "\n" + new TreeSet<>(identity.getRoles()) + "\n" + limits;
    }
}
