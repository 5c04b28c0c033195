package io.salesmanager.access;

import java.util.Set;

/** Says which teams a manager leads. Whoever knows the teams implements it. */
public interface TeamScope {
    /** Ids of the teams of a manager, those of the managers below included; empty for a manager who is not known. */
    Set<String> teamsOf(String managerId);
}
