package io.salesmanager.rulebook.setting;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.rulebook.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * What settings are changed in.
 *
 * @param candidate null where it is what decides
 */
public record Base(
        String version,
        Rulebook rulebook,
        SourceFiles files,
        @Nullable Version candidate) {}
