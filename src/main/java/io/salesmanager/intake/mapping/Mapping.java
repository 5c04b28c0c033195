package io.salesmanager.intake.mapping;

import java.util.List;
import java.util.Set;

/**
 * How the exports of one source are read.
 *
 * @param name of its file, without the ending
 * @param ignored files that belong to the export but hold no facts
 */
public record Mapping(String name, String title, Set<String> ignored, List<FileMapping> files) {}
