package io.salesmanager.engine.table;

/** Writes the table that people start from. */
public final class TableTemplate {
    static final String DICTIONARY = "Dictionary";
    static final String LISTS = "Lists";

    private TableTemplate() {}
}
