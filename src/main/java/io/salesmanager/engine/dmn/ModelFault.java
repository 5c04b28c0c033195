package io.salesmanager.engine.dmn;

/**
 * Why a model is not taken, or what is wrong in one that is.
 *
 * @param code stable and short, such as {@code external-function}
 * @param line from 1; 0 where the whole model is meant
 * @param column from 1; 0 where the whole line is meant
 * @param text the offending text; may be empty
 * @param advice what to write instead
 */
public record ModelFault(String code, int line, int column, String text, String message, String advice) {}
