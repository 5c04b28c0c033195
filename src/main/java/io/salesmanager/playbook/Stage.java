package io.salesmanager.playbook;

import java.util.List;

/**
 * One step of the sales process.
 *
 * @param order position in the process, from 1; closed stages come after all open ones
 * @param aliases the names that CRMs give this stage, compared without case
 * @param exitEvidence what must be evidenced before a deal leaves this stage forwards
 */
public record Stage(String name, int order, StageKind kind, List<String> aliases, List<String> exitEvidence) {
    public Stage {
        aliases = List.copyOf(aliases);
        exitEvidence = List.copyOf(exitEvidence);
    }
}
