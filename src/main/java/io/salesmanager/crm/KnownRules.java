package io.salesmanager.crm;

import java.util.List;

/** The rules that decide now. Whoever has the rulebook implements it. */
public interface KnownRules {
    /** Their ids, in order of place. */
    List<String> ids();
}
