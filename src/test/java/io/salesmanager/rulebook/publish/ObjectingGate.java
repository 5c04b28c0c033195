package io.salesmanager.rulebook.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Objects to the versions that a test names. */
@ApplicationScoped
public class ObjectingGate implements PublishGate {
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    public void objectTo(String version) {
        named.add(version);
    }

    public void agreeTo(String version) {
        named.remove(version);
    }

    @Override
    public List<String> objections(String active, String candidate) {
        return named.contains(candidate) ? List.of("Half of the pipeline would get another verdict.") : List.of();
    }
}
