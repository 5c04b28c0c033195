package io.salesmanager.crm.escalation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is asked, and who after them where they do not answer. */
public final class Chain {
    private Chain() {}

    /**
     * People by id, the first to be asked first, each once; none where nobody above the rep is known.
     *
     * @param to whom the rule asks, as an author writes it; of a chain that is too short the highest
     * @param managers of the rep, the nearest first
     * @param owner of the deal's product line; without one the managers are asked
     */
    public static List<String> of(String to, List<String> managers, @Nullable String owner) {
        var chain = new ArrayList<String>();
        if (to.equals("product-owner") && owner != null) {
            chain.add(owner);
        }
        var from =
                to.equals("cro") ? managers.size() - 1 : to.equals("director") ? Math.min(1, managers.size() - 1) : 0;
        for (var manager : managers.subList(Math.max(0, from), managers.size())) {
            if (!chain.contains(manager)) {
                chain.add(manager);
            }
        }
        return List.copyOf(chain);
    }
}
