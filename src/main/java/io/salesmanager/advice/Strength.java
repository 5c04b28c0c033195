package io.salesmanager.advice;

/** How strongly a rule means its proposal, the strongest first. */
public enum Strength {
    /** The buyer, the law or a company policy said so. */
    MUST,
    /** A limit was crossed by facts that are known. */
    SHOULD,
    /** A hint. */
    MAY
}
