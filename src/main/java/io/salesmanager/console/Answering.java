package io.salesmanager.console;

import io.salesmanager.access.Role;
import io.salesmanager.playbook.Verdict;
import java.util.Arrays;
import java.util.List;

/**
 * What someone may say to a decision they see.
 *
 * @param may whether they may say anything; sales ops and administrators look on
 * @param proposes whether their override waits for a manager
 * @param exempts whether they may exempt the deal from a rule
 * @param verdicts what a verdict can be overridden with
 */
record Answering(boolean may, boolean proposes, boolean exempts, List<Verdict> verdicts) {
    static Answering of(Role role) {
        var may = role == Role.REP || role == Role.MANAGER || role == Role.COACH;
        var verdicts =
                Arrays.stream(Verdict.values()).filter(Verdict::proposable).toList();
        var exempts = role == Role.MANAGER || role == Role.COACH || role == Role.SALES_OPS;
        return new Answering(may, role == Role.REP, exempts, verdicts);
    }
}
