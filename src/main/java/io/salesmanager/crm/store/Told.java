package io.salesmanager.crm.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An event and whose it is.
 *
 * @param of id of the deal, or of the rep
 */
public record Told<E>(String of, E event) {
    static Set<String> ids(List<? extends Told<?>> told) {
        var ids = new LinkedHashSet<String>();
        told.forEach(one -> ids.add(one.of()));
        return ids;
    }
}
