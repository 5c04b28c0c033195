package io.salesmanager.playbook;

/** What to do with an opportunity. The first five can be proposed by a rule; the others are how a review ends without one. */
public enum Verdict {
    QUALIFY,
    DISQUALIFY,
    POSTPONE,
    ARCHIVE,
    REVISIT,
    /** No rule spoke and the playbook's minimum facts are not known. */
    UNDECIDED,
    /** The deal is won, or lost and nothing speaks for another look: there is nothing to decide. */
    NONE;

    /** Whether a rule may propose it. */
    public boolean proposable() {
        return compareTo(UNDECIDED) < 0;
    }
}
